import { eventNames } from "./emit.ts";
import { FROM_HOST, type FromFrame, type FromHost, isFromFrame } from "./messages.ts";
import { followTheme } from "./theme.ts";

declare const PASSAGE_PATH: string;

type Finder = typeof import("./passage.ts");

/** No quiz is higher; a frame that says so is not ours to believe. */
const HIGHEST = 20_000;

const script = document.currentScript;
const home = script instanceof HTMLScriptElement ? new URL(script.src).origin : location.origin;

/** The frame of ours that a message comes from; who sent it counts, not what it says. */
function frameOf(source: unknown): HTMLIFrameElement | undefined {
	return [...document.querySelectorAll("iframe")].find(
		(frame) => frame.contentWindow === source && frame.src.startsWith(`${home}/embed/`),
	);
}

/** The height that the snippet has reserved: below it the frame never goes, or the page would move. */
function reserved(frame: HTMLIFrameElement): number {
	return Number(frame.getAttribute("height")) || 0;
}

function answer(frame: HTMLIFrameElement, message: FromHost): void {
	// A sandboxed frame has no origin to name; nothing in it is private.
	frame.contentWindow?.postMessage({ sentinel: FROM_HOST, ...message }, "*");
}

/** Themes are followed once per frame, however often it is loaded again. */
const followed = new WeakSet<HTMLIFrameElement>();

async function take(frame: HTMLIFrameElement, message: FromFrame): Promise<void> {
	switch (message.type) {
		case "hello":
			answer(frame, { type: "settings", canShow: true, minHeight: reserved(frame), lang: frame.lang || undefined });
			if (followed.has(frame)) return;
			followed.add(frame);
			followTheme(frame, (theme) => answer(frame, { type: "settings", theme }));
			return;
		case "height":
			frame.style.height = `${Math.min(HIGHEST, Math.max(reserved(frame), Math.ceil(message.height)))}px`;
			return;
		case "event":
			if (!eventNames.includes(message.name)) return;
			frame.dispatchEvent(new CustomEvent(`readback:${message.name}`, { detail: message.detail, bubbles: true }));
			return;
		case "passage": {
			const finder: Finder = await import(/* @vite-ignore */ home + PASSAGE_PATH);
			answer(frame, { type: "passage", claim: message.claim, found: await finder.show(frame, message.passages) });
		}
	}
}

// Loaded by every snippet, at work once.
const atWork = Symbol.for("readback");
if (!Reflect.has(window, atWork)) {
	Object.defineProperty(window, atWork, { value: true });
	addEventListener("message", ({ source, data }) => {
		const frame = isFromFrame(data) && frameOf(source);
		if (frame) void take(frame, data);
	});
}
