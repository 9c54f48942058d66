import { ofDocument } from "../entry/ofDocument.ts";
import { isClosed, isFloating, isInline, isVoid, matches } from "./boxes.ts";
import { isDropCap } from "./isDropCap.ts";
import { isBeside } from "./notRead.ts";
import { isElement, isText, ofNode } from "./ofNode.ts";
import { normalize } from "./quote.ts";
import { addPart, isWord, type Reading } from "./trails.ts";

/** How long to work before the page gets a turn, in milliseconds: half a frame. */
const SLICE_MS = 8;
/** Constants of `NodeFilter`, because a page may have replaced that name. */
const [ACCEPT, REJECT, SKIP] = [1, 2, 3];
const ELEMENTS_AND_TEXT = 1 | 4;

/** A tree with its own style sheets: a document or a shadow root. */
export type Scope = Document | ShadowRoot;

/** Normalized text, and where each text node begins in it. */
export type PageText = Reading & { nodes: { node: Text; start: number }[] };

/** Returns a function that gives the page a turn if it is time for it. */
export function createBreathe(): () => Promise<void> {
	let pause = performance.now() + SLICE_MS;
	return async () => {
		if (performance.now() < pause) return;
		await new Promise((resolve) => {
			if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 50 });
			else setTimeout(resolve);
		});
		pause = performance.now() + SLICE_MS;
	};
}

/**
 * Reads a scope's text in slices, so that the page stays responsive. Closed parts of the page may be left out, and stand
 * between line breaks, so that nothing is found that is half in them.
 */
export async function readPage(scope: Scope, breathe: () => Promise<void>): Promise<PageText> {
	const page: PageText = { text: " ", jumps: {}, nodes: [] };
	/** The elements around that matter, and how they end. */
	const open: [Element, end: () => void][] = [];
	/** The last letters, without parts that may be left out. */
	let tail = " ";
	/** Where the text of this line ends, if there is any, and else where a block began that interrupts it. */
	let line: number | undefined;
	let gap: number | undefined;
	/** Whether spaces mean nothing: in and after a drop cap. */
	let isLoose = false;
	let isInClosed = false;

	/** What was read since an index may be left out. */
	const part = (from: number) => addPart(page.jumps, from, page.text.length);

	function add(words: string, node?: Text): void {
		const start = page.text.length;
		if (isLoose) for (const { index } of words.matchAll(/ /g)) addPart(page.jumps, start + index, start + index + 1);
		if (words.trim()) {
			// The space before it stays.
			if (gap) addPart(page.jumps, gap, start - 1);
			gap = undefined;
			isLoose = false;
			line = start + words.trimEnd().length;
		}
		if (node) page.nodes.push({ node, start });
		page.text += words;
		tail = (tail + words).slice(-9);
	}

	/** Reads the edge of a block. `from` is where it began, if it interrupts a line and ends here. */
	function breakLine(from?: number): void {
		line = undefined;
		gap = from;
		add(" ");
	}

	/** Reads an element's start, and leaves in `open` how to end it. */
	function enter(element: Element, style: CSSStyleDeclaration): void {
		const opens = !isInClosed && isClosed(element, style);
		const isAside = isFloating(style);
		const isCap = isAside && isDropCap(element) && !isWord(tail.at(-1));
		const isBlock = !isInline(style) && !isAside;
		const around = line ?? gap;
		if (isBlock) breakLine();
		const [from, before] = [page.text.length, tail];
		const isOptional = opens || (isAside && !isCap) || isBeside(element, style, tail);
		isLoose ||= isCap;
		isInClosed ||= opens;
		const edge = opens ? "\n" : isAside || matches(element, "br") ? " " : "";
		add(edge);
		const end = () => {
			add(edge);
			if (opens) isInClosed = false;
			if (isCap) part(line ?? from);
			isLoose ||= isCap;
			if (isOptional) {
				part(from);
				tail = before;
			}
			if (isBlock) breakLine(around);
		};
		open.unshift([element, end]);
	}

	/** Reads an element's start. Returns how to go on. */
	function read(element: Element): number {
		const style = getComputedStyle(element);
		if (isVoid(element, style) || (isInClosed && style.display === "none")) return REJECT;
		enter(element, style);
		return SKIP;
	}

	const walker = ofDocument("createTreeWalker").call(document, scope, ELEMENTS_AND_TEXT, (node) => {
		while (open[0] && !ofNode("contains", node).call(open[0][0], node)) open.shift()?.[1]();
		return isElement(node) ? read(node) : ACCEPT;
	});
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (isText(node)) add(normalize(node.data), node);
		await breathe();
	}
	return page;
}
