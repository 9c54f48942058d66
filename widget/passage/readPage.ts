import { ofDocument } from "../entry/ofDocument.ts";
import { isClosed, isFloating, isInline, isVoid, matches } from "./boxes.ts";
import { isDropCap } from "./isDropCap.ts";
import { isBeside } from "./notRead.ts";
import { isElement, isText, ofNode } from "./ofNode.ts";
import { normalize } from "./quote.ts";
import { SKIPPED } from "./skipped.ts";
import { addPart, type Reading } from "./trails.ts";

/** How long to work before the page gets a turn, in milliseconds: half a frame. */
const SLICE_MS = 8;
/** Constants of `NodeFilter`, because a page may have replaced that name. */
const [ACCEPT, REJECT, SKIP] = [1, 2, 3];
const ELEMENTS_AND_TEXT = 1 | 4;

/** A tree with its own style sheets: a document or a shadow root. */
export type Scope = Document | ShadowRoot;

/** Normalized text, and where each text node begins in it. */
export type PageText = Reading & { nodes: { node: Text; start: number }[] };

let pause = 0;

/** Gives the page a turn if it is time for it. */
export async function breathe(): Promise<void> {
	if (performance.now() < pause) return;
	await new Promise((resolve) => {
		if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 50 });
		else setTimeout(resolve);
	});
	pause = performance.now() + SLICE_MS;
}

/**
 * Reads a scope's text in slices, so that the page stays responsive. Closed parts of the page may be left out, and stand
 * between line breaks, so that nothing is found that is half in them.
 */
export async function readPage(scope: Scope): Promise<PageText> {
	const page: PageText = { text: " ", jumps: {}, nodes: [] };
	/** The elements around that matter, and how they end. */
	const open: { element: Element; end: () => void }[] = [];
	/** The last letters, without parts that may be left out. */
	let tail = " ";
	/** Whether there is text in this line, and else where a block began that interrupts it, and where that ended. */
	let hasText = false;
	let gap: [from: number, to: number] | undefined;
	let isInCap = false;
	/** Whether spaces mean nothing: in and after a drop cap. */
	let isLoose = false;
	let isInClosed = false;

	const part = (from: number, to = page.text.length) => addPart(page.jumps, from, to);

	function add(words: string, node?: Text): void {
		const start = page.text.length;
		const isBlank = words.trim() === "";
		if (isLoose) for (const { index } of words.matchAll(/ /g)) part(start + index, start + index + 1);
		if (!isBlank) {
			if (gap) part(...gap);
			gap = undefined;
			hasText = true;
			isLoose = isInCap;
		}
		if (node) page.nodes.push({ node, start });
		page.text += words;
		tail = (tail + words).slice(-9);
	}

	/** Reads the edge of a block. `from` is where it began, if it interrupts a line and ends here. */
	function breakLine(from?: number): void {
		hasText = false;
		gap = from === undefined ? undefined : [from, page.text.length];
		add(" ");
	}

	/** Reads an element's start, and leaves in `open` how to end it. Returns how to go on. */
	function read(element: Element): number {
		const style = getComputedStyle(element);
		if (matches(element, SKIPPED) || isVoid(element, style) || (isInClosed && style.display === "none")) return REJECT;
		if (matches(element, "br")) add(" ");
		const opens = !isInClosed && isClosed(element, style);
		const isAside = isFloating(style);
		const isCap = isAside && isDropCap(element) && !/[\p{L}\p{N}]$/u.test(tail);
		const isBlock = !isInline(style) && !isAside;
		const line = hasText ? page.text.length : gap?.[0];
		if (isBlock) breakLine();
		const [from, before] = [page.text.length, tail];
		const isOptional = opens || (isAside && !isCap) || isBeside(element, style, tail);
		// Spaces of a drop cap itself, or a break around a box beside the line.
		isInCap ||= isCap;
		isLoose ||= isCap;
		isInClosed ||= opens;
		const edge = opens ? "\n" : isAside ? " " : "";
		add(edge);
		open.unshift({
			element,
			end() {
				add(edge);
				isInCap &&= !isCap;
				isInClosed &&= !opens;
				if (isOptional) {
					part(from);
					tail = before;
				}
				if (isBlock) breakLine(line);
			},
		});
		return SKIP;
	}

	const walker = ofDocument("createTreeWalker").call(document, scope, ELEMENTS_AND_TEXT, (node) => {
		while (open[0] && !ofNode("contains", open[0].element).call(open[0].element, node)) open.shift()?.end();
		return isElement(node) ? read(node) : ACCEPT;
	});
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (isText(node)) add(normalize(node.data), node);
		await breathe();
	}
	return page;
}
