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

/** The data that the server puts into the document. */
type Given = { published: PublishedQuiz; lang: string; numbers: string; messages: Messages; speaks: string[] };

/** How long the surrounding page may take to search for a passage, in milliseconds. It allows for slow networks. */
const ANSWER_WITHIN_MS = 60_000;

const host = document.querySelector("main");
const given: Unchecked<Given> = JSON.parse(document.querySelector("#given")?.textContent ?? "null");

function isGiven(value: Unchecked<Given>): value is Given {
	return !!value?.published;
}

const parameters = new URLSearchParams(location.search);

function postToHost(message: FromFrame): void {
	// The message is not private, and a sandboxed frame does not know its parent's origin.
	parent.postMessage({ sentinel: FROM_FRAME, ...message }, "*");
}

/** Tells the frame's height in every format in use: Readback's, AMP's, Pym's and WordPress's. */
function postHeight(height: number): void {
	postToHost({ type: "height", height });
	parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
	const pym = parameters.get("childId");
	if (pym) parent.postMessage(`pymxPYMx${pym}xPYMxheightxPYMx${height}`, "*");
	const secret = new URLSearchParams(location.hash.slice(1)).get("secret");
	if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
}

/** Asks the surrounding page to show a passage. Without an answer in time, the passage does not count as missing. */
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

/** Sets the page's theme, or removes it if the page has none. */
function applyTheme(element: HTMLElement, theme: Theme | undefined): void {
	if (theme) element.setAttribute("theme", theme);
	else element.removeAttribute("theme");
	// A frame is transparent only if it has the same colour scheme as the page.
	document.documentElement.style.colorScheme = theme ?? "";
}

/** The interface language for the language that a page wants. Falls back to English. */
function spokenOf(wanted: string, speaks: string[]): string {
	const [language = ""] = wanted.toLowerCase().split(/[-_]/);
	return speaks.includes(language) ? wanted : "en";
}

/** Whether the frame is being reloaded in another language. */
let isReloading = false;

/** Reloads the frame in another language. */
function speak(wanted: string, lang: string): void {
	if (wanted === (parameters.get("lang") ?? lang)) return;
	isReloading = true;
	parameters.set("lang", wanted);
	// Replaces the history entry: a new entry would keep readers from going back.
	location.replace(`?${parameters}${location.hash}`);
}

function start(element: HTMLElement, { published, lang, numbers, messages, speaks }: Given): void {
	const mount = {
		host: element,
		root: element,
		text: createText(lang, messages, published.quiz.language, published.written, numbers),
		home: location.origin,
		// The frame stays in one document, which already has the style sheet.
		dress: () => undefined,
		// The quiz stays visible, because a frame has no other content to show.
		giveBack: () => undefined,
	};
	const { quiz } = published;
	const options: EmbedOptions = { embed: "iframe", article: articleAddress(quiz) };
	/** Whether the frame's own address sets the theme. The page cannot change it then. */
	const isThemed = element.hasAttribute("theme");
	let hasBegun = false;
	const beginning = () => {
		// Stopping also ends requests, such as that for the code that reads numbers.
		if (isReloading) stop();
		isReloading = false;
		hasBegun = true;
	};
	// A reload for another language would lose the reader's input.
	element.addEventListener("input", beginning, true);
	for (const name of eventNames) {
		element.addEventListener(`readback:${name}`, (event) => {
			if (!(event instanceof CustomEvent)) return;
			if (name === "start") beginning();
			// The frame reports its height itself, with or without the code that emits these events.
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
		// The server has already rendered the claims, and they open without scripts.
		import("../play/explain.tsx").then(({ explain }) => {
			shown = explain(mount, published, options);
		}, String);
	}
	// Applies what readers entered before this script ran.
	for (const { input, value, is } of early) {
		if (is) input.click();
		// A checkbox or radio button has the value "on", which nobody typed.
		if (/radio|checkbox/.test(input.type) || value === input.defaultValue) continue;
		input.value = value;
		input.dispatchEvent(new Event("input"));
	}
	// WordPress hides a frame until it reports its height, and a hidden frame gets no layout events.
	const postHeightNow = () => postHeight(element.offsetHeight);
	postHeightNow();
	new ResizeObserver(postHeightNow).observe(element);
	addEventListener("message", ({ source, data }) => {
		// WordPress asks again, in case the frame loaded before WordPress's own script.
		if (source === parent && data?.message === "ready") postHeightNow();
	});
	addEventListener("message", ({ source, data }) => {
		if (source !== parent || !isFromHost(data) || data.type !== "settings") return;
		const { theme, lang: wanted, canShow, minHeight } = data;
		document.body.style.maxHeight = "none";
		if (minHeight) element.style.minHeight = `${minHeight}px`;
		if ("theme" in data && !isThemed) applyTheme(element, theme);
		// The link to the passage appears from the next explanation on.
		if (canShow) options.show = (claim) => showInParent(claim, quiz);
		shown?.look?.();
		if (!hasBegun && wanted) speak(spokenOf(wanted, speaks), lang);
	});
	postToHost({ type: "hello" });
}

// Without this data the first question stays as the server rendered it.
if (host && isGiven(given)) start(host, given);
