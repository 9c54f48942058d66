import type { Passage } from "../../contract/quiz.ts";
import { around } from "../entry/around.ts";
import { native, ofDocument } from "../entry/ofDocument.ts";
import { isDropCap } from "./isDropCap.ts";
import { isBeside, isBetween, isFloating, isUnseen, matches, type Reading } from "./notRead.ts";
import { isElement, isShadow, isText, ofNode } from "./ofNode.ts";
import { normalize, spanOf } from "./quote.ts";
import { SKIPPED } from "./skipped.ts";

/** How long to work before the page gets a turn, in milliseconds: half a frame. */
const SLICE_MS = 8;
/** Constants of `NodeFilter`, because a page may have replaced that name. */
const [ACCEPT, REJECT, SKIP] = [1, 2, 3];
const ELEMENTS_AND_TEXT = 1 | 4;

/** A tree with its own style sheets: a document or a shadow root. */
export type Scope = Document | ShadowRoot;

/** A page's normalized text, and where each text node begins in it. */
type PageText = { text: string; nodes: { node: Text; start: number }[] };

const breathe = () =>
	new Promise((resolve) => {
		if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 50 });
		else setTimeout(resolve);
	});

/** The tree that a node is in: its shadow root, or else its document. */
export function scopeOf(node: Node): Scope {
	const root = node.getRootNode();
	return isShadow(root) ? root : (node.ownerDocument ?? document);
}

/** Whether an element is a drop cap: it floats, but belongs to its line. */
const isCap = (element: Element) => isFloating(element) && isDropCap(element);

/** Whether an element starts and ends a line of its own. */
function isBlock(element: Element): boolean {
	return !/^(inline|contents|ruby)/.test(getComputedStyle(element).display) && !isCap(element);
}

function blockOf(node: Node): Element | null {
	let element = ofNode("parentElement", node);
	while (element && !isBlock(element)) element = ofNode("parentElement", element);
	return element;
}

/** A text node's normalized text. A drop cap has no space at its end, even if the source has a line break there. */
function wordsOf(node: Text): string {
	const box = ofNode("parentElement", node);
	return normalize(node.data).replace(box && isCap(box) ? / $/ : "", "");
}

/** Reads a scope's text in slices, so that the page stays responsive. */
async function readPage(scope: Scope, isSkipped: Reading): Promise<PageText> {
	const walker = ofDocument("createTreeWalker").call(document, scope, ELEMENTS_AND_TEXT, (node) => {
		if (!isElement(node) || matches(node, "br")) return ACCEPT;
		return matches(node, SKIPPED) || isSkipped(node, before) ? REJECT : SKIP;
	});
	const parts: string[] = [];
	const nodes: PageText["nodes"] = [];
	let length = 0;
	let before = "";
	let endsInSpace = true;
	let block: Element | null = null;
	let pause = performance.now() + SLICE_MS;
	const add = (part: string) => {
		parts.push(part);
		length += part.length;
		endsInSpace = part.endsWith(" ");
		before = part;
	};
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const within = blockOf(node);
		const isWords = isText(node);
		// A new block starts a new line, and so does a `<br>`.
		if ((within !== block || !isWords) && !endsInSpace) add(" ");
		block = within;
		if (!isWords) continue;
		const words = wordsOf(node);
		nodes.push({ node, start: length });
		const part = endsInSpace ? words.replace(/^ /, "") : words;
		if (part) add(part);
		if (performance.now() > pause) {
			await breathe();
			pause = performance.now() + SLICE_MS;
		}
	}
	return { text: parts.join(""), nodes };
}

/**
 * The position of a normalized index inside its text node, by binary search: longer text never normalizes to shorter
 * text.
 */
function spotOf({ text, nodes }: PageText, index: number): { node: Text; offset: number } | undefined {
	const found = nodes.findLast(({ start }) => start <= index);
	if (!found) return undefined;
	const { node, start } = found;
	const atLineStart = start === 0 || text[start - 1] === " ";
	const reaches = (offset: number) => {
		const until = normalize(node.data.slice(0, offset + 1));
		return (atLineStart ? until.replace(/^ /, "") : until).length > index - start;
	};
	let [offset, end] = [0, node.length];
	while (offset < end) {
		const middle = (offset + end) >> 1;
		if (reaches(middle)) end = middle;
		else offset = middle + 1;
	}
	return { node, offset };
}

/** The end of the character at a position, after accents and other combining parts. */
function endOf({ node: { data }, offset }: { node: Text; offset: number }): number {
	let end = offset + 1;
	while (end < data.length && normalize(data.slice(offset, end + 1)).length === 1) end++;
	return end;
}

function rangeIn(page: PageText, passages: readonly Passage[]): Range | undefined {
	for (const passage of passages) {
		const at = spanOf(passage, page.text);
		const from = at && spotOf(page, at.first);
		const last = at && spotOf(page, at.last);
		if (!from || !last) continue;
		const { ownerDocument } = from.node;
		const range = ofDocument("createRange", ownerDocument).call(ownerDocument);
		range.setStart(from.node, from.offset);
		range.setEnd(last.node, endOf(last));
		return range;
	}
	return undefined;
}

/**
 * The trees to search, nearest first: those around the quiz, its page and the script's page. Each is followed by the
 * open shadow trees in it. Closed ones cannot be searched.
 */
function scopesAround(host: Element): Scope[] {
	const all: Scope[] = [];
	const add = (scope: Scope) => {
		if (all.includes(scope)) return;
		all.push(scope);
		for (const each of native("querySelectorAll", scope).call(scope, ":not(readback-quiz)")) {
			const shadow = ofNode("shadowRoot", each);
			if (shadow) add(shadow);
		}
	};
	for (const each of around(host)) add(scopeOf(each));
	add(document);
	return all;
}

/**
 * The range of the first passage found. Visible text comes first, then text interrupted by notes or advertisements,
 * then paragraphs with something between them, and last hidden text, such as a closed `<details>` or a copy in a menu.
 */
export async function findRange(host: Element, passages: readonly Passage[]): Promise<Range | undefined> {
	for (const isSkipped of [isUnseen, isBeside, isBetween, () => false]) {
		for (const scope of scopesAround(host)) {
			const range = rangeIn(await readPage(scope, isSkipped), passages);
			if (range) return range;
		}
	}
	return undefined;
}
