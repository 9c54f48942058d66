import type { Passage } from "../../contract/quiz.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import { isDropCap } from "./isDropCap.ts";
import { isBeside, isBetween, isUnseen, type Reading } from "./notRead.ts";
import { isElement, isShadow, isText, ofNode } from "./ofNode.ts";
import { normalize, spanOf } from "./quote.ts";
import { SKIPPED } from "./skipped.ts";

/** Longest stretch of work between two breaths of the page, in milliseconds: half a frame. */
const SLICE_MS = 8;
/** Constants of `NodeFilter`: its name may be the page's. */
const [ACCEPT, REJECT, SKIP] = [1, 2, 3];
const ELEMENTS_AND_TEXT = 1 | 4;

/** A tree of the page that styles itself: its document, or the shadow of an element in it. */
export type Scope = Document | ShadowRoot;

/** A page's text, spelled one way, and where each text node begins in it. */
type PageText = { text: string; nodes: { node: Text; start: number }[] };

const breathe = () =>
	new Promise((resolve) => {
		if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 50 });
		else setTimeout(resolve);
	});

export function scopeOf(node: Node): Scope {
	const root = node.getRootNode();
	return isShadow(root) ? root : (node.ownerDocument ?? document);
}

function isFloating(element: Element): boolean {
	const { float, position } = getComputedStyle(element);
	return float !== "none" || /absolute|fixed/.test(position);
}

/** Whether text before, in and behind an element stands on lines of its own. A drop cap is a box, and part of its line. */
function isBlock(element: Element): boolean {
	if (/^(inline|contents|ruby)/.test(getComputedStyle(element).display)) return false;
	return !isFloating(element) || !isDropCap(element);
}

function blockOf(node: Node): Element | null {
	let element = ofNode("parentElement", node);
	while (element && !isBlock(element)) element = ofNode("parentElement", element);
	return element;
}

/** What a text node says. A drop cap has no space at its edge, however its source is broken into lines. */
function wordsOf(node: Text): string {
	const box = ofNode("parentElement", node);
	const isCap = box !== null && isFloating(box) && isDropCap(box);
	return normalize(node.data).replace(isCap ? / $/ : "", "");
}

/** Reads a scope in slices, so that the page stays lively however long it is. */
async function readPage(scope: Scope, isSkipped: Reading): Promise<PageText> {
	const walker = ofDocument("createTreeWalker").call(document, scope, ELEMENTS_AND_TEXT, (node) => {
		const matches = (selector: string) => ofNode("matches", node).call(node, selector);
		if (!isElement(node) || matches("br")) return ACCEPT;
		return matches(SKIPPED) || isSkipped(node, before) ? REJECT : SKIP;
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
		// Another block is another line, and so is what follows a break.
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

/** The spot of a normalized index inside its text node: by halves, since no text gets shorter by more of it. */
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

/** Where the sign at a spot ends: behind the accents and the parts of letters that are written after it. */
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
 * What readers can see comes before what they cannot, a closed `<details>` or a menu's copy; the sentence as
 * it stands before one that a note or an advertisement stands in, or between its paragraphs; the tree that the quiz stands in
 * before the page around, and the page of the script at last.
 */
export async function findRange(host: Element, passages: readonly Passage[]): Promise<Range | undefined> {
	for (const isSkipped of [isUnseen, isBeside, isBetween, () => false]) {
		const scopes: Scope[] = [scopeOf(host), host.ownerDocument, document];
		for (const scope of scopes.filter((each, at) => scopes.indexOf(each) === at)) {
			const range = rangeIn(await readPage(scope, isSkipped), passages);
			if (range) return range;
		}
	}
	return undefined;
}
