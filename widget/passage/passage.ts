import type { Passage } from "../../contract/quiz.ts";
import { findRange, type Scope, scopeOf } from "./findRange.ts";

const HIGHLIGHT = "readback";

let sheet: CSSStyleSheet | undefined;
const shown = new Map<Element, Range>();
const painted = new Set<Scope>();

function paint(): void {
	if (!("highlights" in CSS)) return;
	CSS.highlights.delete(HIGHLIGHT);
	for (const scope of painted) scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((each) => each !== sheet);
	painted.clear();
	if (shown.size === 0) return;
	if (!sheet) {
		sheet = new CSSStyleSheet();
		sheet.replaceSync(`::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #1a1a18; }`);
	}
	// A rule inside the quiz's own shadow would not paint the page's text: it has to stand where that text does.
	for (const range of shown.values()) painted.add(scopeOf(range.startContainer));
	for (const scope of painted) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
	CSS.highlights.set(HIGHLIGHT, new Highlight(...shown.values()));
}

/**
 * Takes away what `show` has painted for this element.
 * @public The player asks for it by the module that it has loaded.
 */
export function hide(host: Element): void {
	if (shown.delete(host)) paint();
}

/** The elements around a node, through the shadows that it stands in. */
function* around(node: Node): Generator<Element> {
	for (let each: Node | null = node; each; each = each instanceof ShadowRoot ? each.host : each.parentNode) {
		if (each instanceof Element) yield each;
	}
}

function scrolls(element: Element): boolean {
	const { overflow } = getComputedStyle(element);
	const isLarger = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
	return element !== document.scrollingElement && isLarger && /auto|scroll/.test(overflow);
}

/** Brings a range into the middle of each box that scrolls around it, and of the window at last. */
function bringIntoView(range: Range): void {
	const boxes = [...around(range.startContainer)];
	// What is not on the screen at all, in a closed part of the page, is where that part is.
	const target = range.getClientRects().length > 0 ? range : boxes.find((box) => box.getClientRects().length > 0);
	if (!target) return;
	const offTheMiddle = (box: DOMRectReadOnly) => {
		const { left, right, top, width, height } = target.getBoundingClientRect();
		const isBeside = left < box.left || right > box.right;
		return {
			left: isBeside ? Math.round(left + width / 2 - box.left - box.width / 2) : 0,
			top: Math.round(top + height / 2 - box.top - box.height / 2),
		};
	};
	for (const box of boxes.filter(scrolls)) box.scrollBy(offTheMiddle(box.getBoundingClientRect()));
	const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
	scrollBy({ ...offTheMiddle(new DOMRect(0, 0, innerWidth, innerHeight)), behavior: isCalm ? "auto" : "smooth" });
}

/**
 * Scrolls the page to the first of the passages that stands in it and marks it, without a change
 * to the page's own document. False when none does.
 */
export async function show(host: Element, passages: readonly Passage[]): Promise<boolean> {
	const range = await findRange(host, passages);
	// Whoever has taken the quiz away meanwhile wants nothing marked any more.
	if (!range || !host.isConnected) return !host.isConnected;
	shown.set(host, range);
	paint();
	if (!("highlights" in CSS))
		getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
	bringIntoView(range);
	return true;
}
