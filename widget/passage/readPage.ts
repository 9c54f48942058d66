import { ofDocument } from "../entry/ofDocument.ts";
import { isCap, isClosed, isFloating, isInline, isVoid, matches } from "./boxes.ts";
import { isBeside } from "./notRead.ts";
import { isElement, isText, ofNode } from "./ofNode.ts";
import { normalize } from "./quote.ts";
import { SKIPPED } from "./skipped.ts";
import type { Part } from "./trails.ts";

/** How long to work before the page gets a turn, in milliseconds: half a frame. */
const SLICE_MS = 8;
/** Constants of `NodeFilter`, because a page may have replaced that name. */
const [ACCEPT, REJECT, SKIP] = [1, 2, 3];
const ELEMENTS_AND_TEXT = 1 | 4;

/** A tree with its own style sheets: a document or a shadow root. */
export type Scope = Document | ShadowRoot;

/** Normalized text, where each text node begins in it, and the parts of it that may be no part of their sentence. */
export type PageText = { text: string; nodes: { node: Text; start: number }[]; parts: Part[] };

/** An element that is being read, and how to end it. */
type Open = { element: Element; end: () => void };

export const breathe = () =>
	new Promise((resolve) => {
		if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 50 });
		else setTimeout(resolve);
	});

/** Text that grows. */
function newText() {
	const words: string[] = [];
	const page: PageText = { text: "", nodes: [], parts: [] };
	let length = 0;
	let isSpace = false;
	const self = {
		/** The last letters, without parts that may be left out. */
		tail: "",
		add(part: string, node?: Text) {
			if (node) page.nodes.push({ node, start: length });
			words.push(part);
			length += part.length;
			self.tail = (self.tail + part).slice(-9);
			isSpace = false;
		},
		space() {
			if (!isSpace) self.add(" ");
			isSpace = true;
		},
		/** Makes some letters at the end optional that are still to be added. */
		skip(from: number, to: number) {
			page.parts.push({ from: length + from, to: length + to });
		},
		/** Begins a part that may be left out, and returns how to end it. */
		part() {
			const [from, { tail }] = [length, self];
			isSpace = false;
			return () => {
				if (length > from) page.parts.push({ from, to: length });
				self.tail = tail;
				isSpace = false;
			};
		},
		done: () => ({ ...page, text: words.join("") }),
	};
	return self;
}

/**
 * Reads a scope's text in slices, so that the page stays responsive: the text that can be seen, and the text in closed
 * parts, where a line break stands for what is seen in between.
 */
export async function readPage(scope: Scope): Promise<[seen: PageText, closed: PageText]> {
	const [seen, closed] = [newText(), newText()];
	let into = seen;
	const open: Open[] = [];
	let isInCap = false;
	/** Whether spaces mean nothing: in and after a drop cap. */
	let isLoose = false;

	/** Whether something is seen since the last closed text. */
	let isApart = true;

	/** Makes spaces in and after a drop cap optional. */
	function loosen(words: string): void {
		for (const { index } of words.matchAll(isInCap ? / /g : /^ /g)) into.skip(index, index + 1);
		isLoose = isInCap || words.trim() === "";
	}

	/** Keeps closed texts apart that have something to see between them. */
	function part(isBlank: boolean): void {
		if (isBlank) closed.space();
		else if (!isApart) closed.add("\n");
		isApart ||= !isBlank;
	}

	function add(words: string, node?: Text): void {
		const isBlank = words.trim() === "";
		if (isLoose) loosen(words);
		if (into === seen) part(isBlank);
		else if (!isBlank) isApart = false;
		into.add(words, node);
	}

	/** A new block starts a new line, and so does a `<br>`. */
	function breakLine(): void {
		if (isInCap) return;
		if (isLoose) add(" ");
		else into.space();
		closed.space();
	}

	/** Reads an element's start. Returns how to end it, in the order of its parts. */
	function enter(element: Element, style: CSSStyleDeclaration): (() => void)[] {
		const ends: (() => void)[] = [];
		const line = () => {
			breakLine();
			ends.push(breakLine);
		};
		const isDropped = !isInCap && isCap(element, style);
		const [isBlock, isAside] = [!isInline(style) && !isDropped, isFloating(style)];
		if (isBlock && !isAside) line();
		if (isBeside(element, style, into.tail)) ends.push(into.part());
		if (isBlock && isAside) line();
		if (isDropped) {
			isInCap = true;
			isLoose = true;
			ends.push(() => {
				add(" ");
				isInCap = false;
			});
		}
		return ends;
	}

	/** Reads an element's start, and leaves in `open` how to end it. Returns how to go on. */
	function read(element: Element): number {
		if (matches(element, SKIPPED)) return REJECT;
		if (matches(element, "br")) breakLine();
		const style = getComputedStyle(element);
		const around = into;
		const isGone = around === closed && style.display === "none";
		if (isGone || isVoid(element, style)) return REJECT;
		if (around === seen && isClosed(element, style)) into = closed;
		const ends = enter(element, style);
		const end = () => {
			for (const each of ends.reverse()) each();
			into = around;
		};
		if (ends[0] || into !== around) open.unshift({ element, end });
		return SKIP;
	}

	const walker = ofDocument("createTreeWalker").call(document, scope, ELEMENTS_AND_TEXT, (node) => {
		while (open[0] && !ofNode("contains", open[0].element).call(open[0].element, node)) open.shift()?.end();
		return isElement(node) ? read(node) : ACCEPT;
	});
	let pause = performance.now() + SLICE_MS;
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (isText(node)) add(normalize(node.data), node);
		if (performance.now() > pause) {
			await breathe();
			pause = performance.now() + SLICE_MS;
		}
	}
	return [seen.done(), closed.done()];
}
