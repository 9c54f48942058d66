import { home } from "../entry/home.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import { eventNames } from "../play/emit.ts";
import { followTheme } from "../play/followTheme.ts";
import { FROM_HOST, type FromFrame, type FromHost, isFromFrame } from "./messages.ts";

declare const PASSAGE_PATH: string;

type Finder = typeof import("../passage/passage.ts");

/** No quiz is higher; a frame that says so is not ours to believe. */
const HIGHEST = 20_000;

const origin = home();

/** In the page and in the shadow trees of its elements, but for closed ones, which nobody can look into. */
function framesOfOurs(tree: Document | ShadowRoot = document): HTMLIFrameElement[] {
	const all = tree === document ? ofDocument("querySelectorAll").call(document, "*") : tree.querySelectorAll("*");
	return [...all].flatMap((each) => {
		if (each.shadowRoot) return framesOfOurs(each.shadowRoot);
		return each instanceof HTMLIFrameElement && each.src.startsWith(`${origin}/embed/`) ? [each] : [];
	});
}

/** Heights come often, and a page may be long: who has been found is not looked for again. */
const found = new WeakMap<MessageEventSource, HTMLIFrameElement>();

/** The frame of ours that a message comes from; who sent it counts, not what it says. */
function frameOf(source: MessageEventSource | null): HTMLIFrameElement | undefined {
	if (!source) return undefined;
	const sent = (frame: HTMLIFrameElement | undefined) => frame?.contentWindow === source;
	const known = found.get(source);
	const frame = sent(known) ? known : framesOfOurs().find(sent);
	if (frame) found.set(source, frame);
	return frame;
}

/** The height that the snippet has reserved: below it the frame never goes, or the page would move. */
function reserved(frame: HTMLIFrameElement): number {
	return Number(frame.getAttribute("height")) || 0;
}

function answer(frame: HTMLIFrameElement, message: FromHost): void {
	// A sandboxed frame has no origin to name; nothing in it is private.
	frame.contentWindow?.postMessage({ sentinel: FROM_HOST, ...message }, "*");
}

/** How to stop following the page's theme for a frame. */
const followed = new WeakMap<HTMLIFrameElement, () => void>();

/** Tells a frame of the page around it; again whenever it is loaded again, since it has forgotten then. */
function greet(frame: HTMLIFrameElement): void {
	followed.get(frame)?.();
	answer(frame, { type: "settings", canShow: true, minHeight: reserved(frame), lang: frame.lang || undefined });
	const unfollow = followTheme(frame, (theme) => {
		if (frame.isConnected) answer(frame, { type: "settings", theme });
		else followed.get(frame)?.();
	});
	followed.set(frame, unfollow);
}

async function take(frame: HTMLIFrameElement, message: FromFrame): Promise<void> {
	switch (message.type) {
		case "hello":
			greet(frame);
			return;
		case "height":
			frame.style.height = `${Math.min(HIGHEST, Math.max(reserved(frame), Math.ceil(message.height)))}px`;
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

// Loaded by every snippet, at work once for each home.
const atWork = Symbol.for(`readback ${origin}`);
if (!Reflect.has(window, atWork)) {
	Object.defineProperty(window, atWork, { value: true });
	addEventListener("message", ({ source, data }) => {
		const frame = isFromFrame(data) && frameOf(source);
		if (frame) void take(frame, data);
	});
	// Those that were there first have said hello to nobody.
	framesOfOurs().forEach(greet);
}
