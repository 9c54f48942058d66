import type { Sought } from "../passage/passage.ts";
import type { EventName } from "../play/emit.ts";
import type { Missing } from "../play/state.ts";

/** Marks Readback's messages among all messages that a window receives. */
export const FROM_FRAME = "readback";
export const FROM_HOST = "readback-host";

/** Messages from a frame to the surrounding page. */
export type FromFrame =
	| { type: "hello" }
	| { type: "height"; height: number }
	| { type: "event"; name: EventName; detail: object }
	| ({ type: "passage"; claim: string } & Sought);

/** Messages from the page to a frame. */
export type FromHost =
	| {
			type: "settings";
			theme?: "light" | "dark" | undefined;
			lang?: string | undefined;
			canShow?: boolean;
			minHeight?: number;
	  }
	/** `found` is false if the passage is gone. Frames of version 0.3.0 know only `found`; `missing` says more. */
	| { type: "passage"; claim: string; found: boolean; missing?: Missing | undefined };

function isRecord(value: unknown): value is { [name: string]: unknown } {
	return typeof value === "object" && value !== null;
}

/** Whether a message has the format of a message from the page. The caller checks the sender. */
export function isFromHost(data: unknown): data is FromHost {
	if (!isRecord(data) || data.sentinel !== FROM_HOST) return false;
	const { type, theme, lang, minHeight, claim, found, missing } = data;
	const isMissing = missing === undefined || missing === "gone" || missing === "elsewhere";
	if (type === "passage") return typeof claim === "string" && typeof found === "boolean" && isMissing;
	const isTheme = theme === undefined || theme === "light" || theme === "dark";
	const isHeight = minHeight === undefined || typeof minHeight === "number";
	return (
		type === "settings" &&
		isTheme &&
		isHeight &&
		(lang === undefined || (typeof lang === "string" && lang.length <= 35))
	);
}

/** Whether a message has the format of a message from a frame. The caller checks the sender. */
export function isFromFrame(data: unknown): data is FromFrame {
	if (!isRecord(data) || data.sentinel !== FROM_FRAME) return false;
	const { type, height, name, detail, passages, story } = data;
	if (type === "height") return typeof height === "number";
	if (type === "event") return typeof name === "string" && isRecord(detail);
	const isStory = story === undefined || typeof story === "string";
	return type === "hello" || (type === "passage" && Array.isArray(passages) && isStory);
}
