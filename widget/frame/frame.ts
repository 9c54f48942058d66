import { isAsked } from "../../contract/isAsked.ts";
import type { Claim, PublishedQuiz, Quiz } from "../../contract/quiz.ts";
import { articleAddress } from "../../contract/stories.ts";
import type { Unchecked } from "../../contract/unchecked.ts";
import { createText, type Messages } from "../language/text.ts";
import { eventNames } from "../play/emit.ts";
import type { Stop } from "../play/guard.ts";
import { type EmbedOptions, run } from "../play/run.tsx";
import { soughtIn } from "../play/soughtIn.ts";
import type { Missing } from "../play/state.ts";
import type { Theme } from "../play/theme.ts";
import { FROM_FRAME, type FromFrame, isFromHost } from "./messages.ts";

/** What the server has put into the document for us. */
type Given = { published: PublishedQuiz; lang: string; messages: Messages; speaks: string[] };

/** How long the page around may take to look, also over a slow network, before nobody waits for it any more. */
const ANSWER_WITHIN_MS = 60_000;

const host = document.querySelector("main");
const given: Unchecked<Given> = JSON.parse(document.querySelector("#given")?.textContent ?? "null");

function isGiven(value: Unchecked<Given>): value is Given {
	return !!value?.published;
}

const parameters = new URLSearchParams(location.search);

function postToHost(message: FromFrame): void {
	// Nothing in it is private, and a sandboxed frame does not know whom it stands in.
	parent.postMessage({ sentinel: FROM_FRAME, ...message }, "*");
}

/** Speaks every dialect in which frames tell their height: ours, AMP's, pym's and WordPress's. */
function postHeight(height: number): void {
	postToHost({ type: "height", height });
	parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
	const pym = parameters.get("childId");
	if (pym) parent.postMessage(`pymxPYMx${pym}xPYMxheightxPYMx${height}`, "*");
	const secret = new URLSearchParams(location.hash.slice(1)).get("secret");
	if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
}

/** Asks the page around to show a passage; a page that does not answer has not denied it either. */
function showInParent(claim: Claim, quiz: Quiz): Promise<Missing | undefined> {
	const { id } = claim;
	postToHost({ type: "passage", claim: id, ...soughtIn(quiz, claim) });
	return new Promise((resolve) => {
		const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
		signal.onabort = () => resolve(undefined);
		const listen = ({ source, data }: MessageEvent) => {
			if (source !== parent || !isFromHost(data) || data.type !== "passage" || data.claim !== id) return;
			resolve(data.missing ?? (data.found ? undefined : "gone"));
		};
		addEventListener("message", listen, { signal });
	});
}

/** Takes the page's theme, or none where it has none. */
function applyTheme(element: HTMLElement, theme: Theme | undefined): void {
	if (theme) element.setAttribute("theme", theme);
	else element.removeAttribute("theme");
	// A frame is see-through only while its scheme is the one around it.
	document.documentElement.style.colorScheme = theme ?? "";
}

/** The language to show for one that a page wants: what the interface does not speak is shown in English. */
function spokenOf(wanted: string, speaks: string[]): string {
	const [language = ""] = wanted.toLowerCase().split(/[-_]/);
	return speaks.includes(language) ? wanted : "en";
}

/** Loads the frame again in another language than the one it is in. */
function speak(wanted: string, lang: string): void {
	if (wanted === (parameters.get("lang") ?? lang)) return;
	parameters.set("lang", wanted);
	// In place of this one: an entry of its own would take the reader's way back, again and again.
	location.replace(`?${parameters}${location.hash}`);
}

function start(element: HTMLElement, { published, lang, messages, speaks }: Given): void {
	const mount = {
		host: element,
		root: element,
		text: createText(lang, messages, published.quiz.language, published.written),
		home: location.origin,
		// A frame is in one document for good, which has its look already.
		dress: () => undefined,
		// What stands there last stays: a frame has nothing else to show.
		giveBack: () => undefined,
	};
	const { quiz } = published;
	const options: EmbedOptions = { embed: "iframe", article: articleAddress(quiz) };
	/** The frame's own address says which theme, and the page around has no say. */
	const isThemed = element.hasAttribute("theme");
	let hasBegun = false;
	const beginning = () => {
		// Ends a change of language that is under way.
		if (!hasBegun) stop();
		hasBegun = true;
	};
	// What a reader has typed or chosen is worth more than another language.
	element.addEventListener("input", beginning, true);
	for (const name of eventNames) {
		element.addEventListener(`readback:${name}`, (event) => {
			if (!(event instanceof CustomEvent)) return;
			if (name === "start") beginning();
			// Its height it tells by itself, whether or not what tells pages of it has come.
			if (name !== "height") postToHost({ type: "event", name, detail: event.detail });
		});
	}
	const early = [...element.querySelectorAll("input")].map((input) => ({
		input,
		value: input.value,
		is: input.checked,
	}));
	let shown: Stop | undefined;
	if (isAsked(quiz)) shown = run(mount, published, options);
	else {
		// The claims stand there already, and open without it.
		import("../play/explain.tsx").then(({ explain }) => {
			shown = explain(mount, published, options);
		}, String);
	}
	// What readers gave before this script was there, they gave.
	for (const { input, value, is } of early) {
		if (is) input.click();
		// Boxes to tick have no text: theirs reads "on", and nobody typed it.
		if (/radio|checkbox/.test(input.type) || value === input.defaultValue) continue;
		input.value = value;
		input.dispatchEvent(new Event("input"));
	}
	// WordPress hides a frame until it tells its height, and a hidden one hears of no layout.
	const postHeightNow = () => postHeight(element.offsetHeight);
	postHeightNow();
	new ResizeObserver(postHeightNow).observe(element);
	addEventListener("message", ({ source, data }) => {
		// It asks once more, in case the frame was there before its script.
		if (source === parent && data?.message === "ready") postHeightNow();
	});
	addEventListener("message", ({ source, data }) => {
		if (source !== parent || !isFromHost(data) || data.type !== "settings") return;
		const { theme, lang: wanted, canShow, minHeight } = data;
		document.body.style.maxHeight = "none";
		if (minHeight) element.style.minHeight = `${minHeight}px`;
		if ("theme" in data && !isThemed) applyTheme(element, theme);
		// The way to an explanation's passage is offered from the next explanation on.
		if (canShow) options.show = (claim) => showInParent(claim, quiz);
		shown?.look?.();
		if (!hasBegun && wanted) speak(spokenOf(wanted, speaks), lang);
	});
	postToHost({ type: "hello" });
}

// Without them the first question stays as the server wrote it.
if (host && isGiven(given)) start(host, given);
