import { home } from "../entry/home.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import { eventNames } from "../play/emit.ts";
import { followTheme } from "../play/followTheme.ts";
import { FROM_HOST, type FromFrame, type FromHost, isFromFrame } from "./messages.ts";

declare const PASSAGE_PATH: string;

type Finder = typeof import("../passage/passage.ts");

/** The greatest height in pixels that a frame can set. No quiz is higher than this. */
const HIGHEST = 20_000;

const origin = home();

/** All Readback frames in the page and in open shadow trees. Closed shadow trees cannot be searched. */
function framesOfOurs(tree: Document | ShadowRoot = document): HTMLIFrameElement[] {
	const all = tree === document ? ofDocument("querySelectorAll").call(document, "*") : tree.querySelectorAll("*");
	return [...all].flatMap((each) => {
		if (each.shadowRoot) return framesOfOurs(each.shadowRoot);
		return each instanceof HTMLIFrameElement && each.src.startsWith(`${origin}/embed/`) ? [each] : [];
	});
}

/** Frames found so far by their window: height messages come often, and searching a long page is slow. */
const found = new WeakMap<MessageEventSource, HTMLIFrameElement>();

/** The frame that sent a message. Only the sender decides, not the message's content. */
function frameOf(source: MessageEventSource | null): HTMLIFrameElement | undefined {
	if (!source) return undefined;
	const sent = (frame: HTMLIFrameElement | undefined) => frame?.contentWindow === source;
	const known = found.get(source);
	const frame = sent(known) ? known : framesOfOurs().find(sent);
	if (frame) found.set(source, frame);
	return frame;
}

/** The height that the snippet reserves, in pixels. The frame never gets smaller, so that the page does not move. */
function reserved(frame: HTMLIFrameElement): number {
	return Number(frame.getAttribute("height")) || 0;
}

function answer(frame: HTMLIFrameElement, message: FromHost): void {
	// A sandboxed frame has no origin to address, and the message is not private.
	frame.contentWindow?.postMessage({ sentinel: FROM_HOST, ...message }, "*");
}

/** Functions that stop following the page's theme, by frame. */
const followed = new WeakMap<HTMLIFrameElement, () => void>();

/** Sends a frame the page's settings. A frame that reloads has lost them and gets them again. */
function greet(frame: HTMLIFrameElement): void {
	followed.get(frame)?.();
	answer(frame, { type: "settings", canShow: true, minHeight: reserved(frame), lang: frame.lang || undefined });
	const unfollow = followTheme(frame, (theme) => {
		if (frame.isConnected) answer(frame, { type: "settings", theme });
		else followed.get(frame)?.();
	});
	followed.set(frame, unfollow);
}

/** The height of an element's padding and border, in pixels, if the page counts them as part of its height. */
function edgesOf(element: Element): number {
	const { boxSizing, paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(element);
	if (boxSizing !== "border-box") return 0;
	return [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce(
		(sum, each) => sum + Number.parseFloat(each),
		0,
	);
}

/** Sets the height of what is inside a frame. The frame does not scroll, so it must win over the page's own rules. */
function setHeight(frame: HTMLIFrameElement, height: number): void {
	frame.style.setProperty("height", `${height + edgesOf(frame)}px`, "important");
	frame.style.setProperty("max-height", "none", "important");
}

async function take(frame: HTMLIFrameElement, message: FromFrame): Promise<void> {
	switch (message.type) {
		case "hello":
			greet(frame);
			return;
		case "height":
			setHeight(frame, Math.min(HIGHEST, Math.max(reserved(frame), Math.ceil(message.height))));
			return;
		case "event":
			if (!eventNames.includes(message.name)) return;
			frame.dispatchEvent(
				new CustomEvent(`readback:${message.name}`, { detail: message.detail, bubbles: true, composed: true }),
			);
			return;
		case "passage": {
			const finder: Finder = await import(/* @vite-ignore */ origin + PASSAGE_PATH);
			const missing = await finder.show(frame, message);
			answer(frame, { type: "passage", claim: message.claim, found: missing !== "gone", missing });
		}
	}
}

// Every snippet loads this script. It runs once for each server.
const atWork = Symbol.for(`readback ${origin}`);
if (!Reflect.has(window, atWork)) {
	Object.defineProperty(window, atWork, { value: true });
	addEventListener("message", ({ source, data }) => {
		const frame = isFromFrame(data) && frameOf(source);
		if (frame) void take(frame, data);
	});
	// Frames that loaded before this script sent their "hello" too early.
	framesOfOurs().forEach(greet);
}
