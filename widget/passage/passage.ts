import { isOwnPage } from "../../contract/ownPage.ts";
import type { Passage } from "../../contract/quiz.ts";
import { around } from "../entry/around.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import type { Missing } from "../play/state.ts";
import { boxOf } from "./boxes.ts";
import { findRanges, scopeOf } from "./findRange.ts";
import { isTranslated } from "./isTranslated.ts";
import { isShadow, ofNode } from "./ofNode.ts";
import { pageAddresses } from "./pageAddresses.ts";
import type { Scope } from "./readPage.ts";
import { endWayBack, offerWayBack } from "./wayBack.ts";

const HIGHLIGHT = "readback";

type View = Window & typeof globalThis;

/** What is marked, and for which element. An array, because a page may have replaced `Map` and `Set`. */
let shown: { host: Element; ranges: Range[]; view: View; scope: Scope; sheet: CSSStyleSheet }[] = [];

function viewOf(node: Node): View {
	return ofDocument("defaultView", node.ownerDocument ?? document) ?? window;
}

/** The style sheets of a tree. For a document, by the browser's own property. */
const sheetsOf = (scope: Scope) =>
	isShadow(scope) ? scope.adoptedStyleSheets : ofDocument("adoptedStyleSheets", scope);

function setSheets(scope: Scope, sheets: CSSStyleSheet[]): void {
	Reflect.set(Reflect.getPrototypeOf(scope) ?? scope, "adoptedStyleSheets", sheets, scope);
}

/** Updates the highlights in a window. */
function paint(view: View): void {
	const ranges = shown.flatMap((each) => (each.view === view ? each.ranges : []));
	if (ranges.length > 0) view.CSS.highlights.set(HIGHLIGHT, new view.Highlight(...ranges));
	else view.CSS?.highlights?.delete(HIGHLIGHT);
}

function mark(host: Element, first: Range, ranges: Range[]): void {
	const { startContainer } = first;
	const view = viewOf(startContainer);
	try {
		// The rule must be in the tree of the text. In the quiz's own shadow root it would not apply.
		const scope = scopeOf(startContainer);
		const sheet = new view.CSSStyleSheet();
		sheet.replaceSync(`::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #1a1a18; }`);
		setSheets(scope, [...sheetsOf(scope), sheet]);
		shown.push({ host, ranges, view, scope, sheet });
		paint(view);
	} catch {
		// The browser or the page has no highlights. Select the text instead.
		const last = ranges.at(-1) ?? first;
		view.getSelection()?.setBaseAndExtent(startContainer, first.startOffset, last.endContainer, last.endOffset);
	}
}

/** Removes what `show` has marked for this element. */
export function hide(host: Element): void {
	const gone = shown.filter((each) => each.host === host);
	shown = shown.filter((each) => each.host !== host);
	endWayBack(host);
	for (const { view, scope, sheet } of gone) {
		setSheets(
			scope,
			[...sheetsOf(scope)].filter((each) => each !== sheet),
		);
		paint(view);
	}
}

function scrolls(element: Element): boolean {
	const { overflow } = getComputedStyle(element);
	const [high, height] = [ofNode("scrollHeight", element), ofNode("clientHeight", element)];
	const [wide, width] = [ofNode("scrollWidth", element), ofNode("clientWidth", element)];
	const isPage = element === ofDocument("scrollingElement", element.ownerDocument);
	return !isPage && (high > height || wide > width) && /auto|scroll/.test(overflow);
}

const hasBox = (element: Element) => ofNode("getClientRects", element).call(element).length > 0;

type Box = Pick<DOMRectReadOnly, "left" | "right" | "top" | "width" | "height">;

/** How far a box is from the middle of another, in pixels. Sideways it is 0 unless the box is outside. */
function offTheMiddle({ left, right, top, width, height }: Box, around: Box): { left: number; top: number } {
	const isBeside = left < around.left || right > around.right;
	return {
		left: isBeside ? Math.round(left + width / 2 - around.left - around.width / 2) : 0,
		top: Math.round(top + height / 2 - around.top - around.height / 2),
	};
}

/** Scrolls a range to the middle of each scrolling box around it, and then of the window. */
function bringIntoView(range: Range): void {
	const boxes = [...around(range.startContainer)];
	// If the range is not displayed, as in a closed part of the page, scroll to its nearest displayed ancestor.
	const closed = range.getClientRects().length > 0 ? undefined : boxes.find(hasBox);
	const target = () => (closed ? boxOf(closed) : range.getBoundingClientRect());
	for (const box of boxes.filter(scrolls)) {
		const { left, top } = offTheMiddle(target(), boxOf(box));
		// At once, even where the page scrolls smoothly: the next box is measured after it.
		Reflect.apply(ofNode("scrollBy", box), box, [{ left, top, behavior: "instant" }]);
	}
	const view = viewOf(range.startContainer);
	const { innerWidth: width, innerHeight: height } = view;
	const isCalm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
	const way = offTheMiddle(target(), { left: 0, right: width, top: 0, width, height });
	view.scrollBy({ ...way, behavior: isCalm ? "auto" : "smooth" });
}

/**
 * What to search for: a story's passages, their language, and the story's address as `ownAddress` returns it. `back` is
 * the text of the button back to the quiz; without it there is no button.
 */
export type Sought = {
	passages: readonly Passage[];
	lang?: string | undefined;
	story?: string | undefined;
	back?: string;
};

const isAt = (story: string) => URL.canParse(story) && isOwnPage(pageAddresses(), new URL(story));

/** Whether this is the story's own page, not translated. Only there does a passage that is not found count as gone. */
function isItsStory(host: Element, { lang, story }: Sought): boolean {
	return !isTranslated(host, lang) && (story === undefined || isAt(story));
}

/**
 * Scrolls to the first passage that is in the page and marks it, without changing the page's document. If none is
 * found, resolves to how they are missing.
 */
export async function show(host: Element, sought: Sought): Promise<Missing | undefined> {
	const ranges = await findRanges(host, sought.passages);
	// The quiz was removed in the meantime. Mark nothing.
	if (!host.isConnected) return undefined;
	const [range] = ranges;
	if (!range) return isItsStory(host, sought) ? "gone" : "elsewhere";
	hide(host);
	mark(host, range, ranges);
	if (sought.back) offerWayBack(host, sought.back);
	bringIntoView(range);
	return undefined;
}
