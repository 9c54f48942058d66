import type { Passage } from "../contract/quiz.ts";
import { normalize, placeOf, trimmed } from "./quote.ts";

/** Longest stretch of work between two breaths of the page, in milliseconds: half a frame. */
const SLICE_MS = 8;
const SKIPPED = "script,style,noscript,template,textarea,select,readback-quiz,iframe";
const HIGHLIGHT = "readback";

/** A page's text, spelled one way, and where each text node begins in it. */
type PageText = { text: string; nodes: { node: Text; start: number }[] };

const breathe = () =>
	new Promise((resolve) => {
		if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 50 });
		else setTimeout(resolve);
	});

function isBlock(element: Element): boolean {
	return !getComputedStyle(element).display.startsWith("inline");
}

function blockOf(node: Node): Element | null {
	let element = node.parentElement;
	while (element && !isBlock(element)) element = element.parentElement;
	return element;
}

/** Reads the page in slices, so that it stays lively however long it is. */
async function readPage(root: Element): Promise<PageText> {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
		if (node instanceof Element) return node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
		return NodeFilter.FILTER_ACCEPT;
	});
	const parts: string[] = [];
	const nodes: PageText["nodes"] = [];
	let length = 0;
	let endsInSpace = true;
	let block: Element | null = null;
	let pause = performance.now() + SLICE_MS;
	const add = (part: string) => {
		parts.push(part);
		length += part.length;
		endsInSpace = part.endsWith(" ");
	};
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (!(node instanceof Text)) continue;
		const within = blockOf(node);
		if (within !== block && !endsInSpace) add(" ");
		block = within;
		const words = normalize(node.data);
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

/** The spot of a normalized index inside its text node: the normalization runs again, letter by letter. */
function spotOf({ text, nodes }: PageText, index: number): { node: Text; offset: number } | undefined {
	const found = nodes.findLast(({ start }) => start <= index);
	if (!found) return undefined;
	const { node, start } = found;
	const atLineStart = start === 0 || text[start - 1] === " ";
	for (let offset = 0; offset < node.length; offset++) {
		const until = normalize(node.data.slice(0, offset + 1));
		if ((atLineStart ? until.replace(/^ /, "") : until).length > index - start) return { node, offset };
	}
	return { node, offset: node.length };
}

async function findRange(passages: readonly Passage[]): Promise<Range | undefined> {
	const page = await readPage(document.body);
	for (const passage of passages) {
		const at = placeOf(passage, page.text);
		const from = at < 0 ? undefined : spotOf(page, at);
		const last = from && spotOf(page, at + trimmed(passage.exact).length - 1);
		if (!from || !last) continue;
		const range = new Range();
		range.setStart(from.node, from.offset);
		range.setEnd(last.node, Math.min(last.offset + 1, last.node.length));
		return range;
	}
	return undefined;
}

let sheet: CSSStyleSheet | undefined;
const shown = new Map<Element, Range>();

function paint(): void {
	if (!("highlights" in CSS)) return;
	CSS.highlights.delete(HIGHLIGHT);
	document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
	if (shown.size === 0) return;
	if (!sheet) {
		sheet = new CSSStyleSheet();
		// A rule inside a shadow root would not paint the page's text.
		sheet.replaceSync(`::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #1a1a18; }`);
	}
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	CSS.highlights.set(HIGHLIGHT, new Highlight(...shown.values()));
}

/** Takes away what `show` has painted for this element. */
export function hide(host: Element): void {
	if (shown.delete(host)) paint();
}

/**
 * Scrolls the page to the first of the passages that stands in it and marks it, without a change
 * to the page's own document. False when none does.
 */
export async function show(host: Element, passages: readonly Passage[]): Promise<boolean> {
	const range = await findRange(passages);
	if (!range) return false;
	shown.set(host, range);
	paint();
	if (!("highlights" in CSS))
		getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
	const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
	range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
	return true;
}
