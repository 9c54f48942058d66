import { isOwnPage } from "../../contract/ownPage.ts";
import type { Passage } from "../../contract/quiz.ts";
import { around } from "../entry/around.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import type { Missing } from "../play/state.ts";
import { findRange, type Scope, scopeOf } from "./findRange.ts";
import { isTranslated } from "./isTranslated.ts";
import { isShadow, ofNode } from "./ofNode.ts";
import { pageAddresses } from "./pageAddresses.ts";
import { endWayBack, offerWayBack } from "./wayBack.ts";

const HIGHLIGHT = "readback";

/** What is marked, for which element. Arrays alone: `Map` and `Set` may be the page's. */
let shown: { host: Element; range: Range; scope: Scope; sheet: CSSStyleSheet }[] = [];

type View = Window & typeof globalThis;

function viewOf(node: Node): View {
	return ofDocument("defaultView", node.ownerDocument ?? document) ?? window;
}

/** The sheets of a tree, of a document's the browser's own. */
const sheetsOf = (scope: Scope) =>
	isShadow(scope) ? scope.adoptedStyleSheets : ofDocument("adoptedStyleSheets", scope);

function setSheets(scope: Scope, sheets: CSSStyleSheet[]): void {
	Reflect.set(Reflect.getPrototypeOf(scope) ?? scope, "adoptedStyleSheets", sheets, scope);
}

/** Marks in a window what is shown there. */
function paint(view: View): void {
	const ranges = shown.flatMap(({ range }) => (viewOf(range.startContainer) === view ? range : []));
	if (ranges.length > 0) view.CSS.highlights.set(HIGHLIGHT, new view.Highlight(...ranges));
	else view.CSS?.highlights?.delete(HIGHLIGHT);
}

function mark(host: Element, range: Range): void {
	const { startContainer, startOffset, endContainer, endOffset } = range;
	const view = viewOf(startContainer);
	try {
		// A rule inside the quiz's own shadow would not paint the page's text: it has to stand where that text does.
		const scope = scopeOf(startContainer);
		const sheet = new view.CSSStyleSheet();
		sheet.replaceSync(`::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #1a1a18; }`);
		setSheets(scope, [...sheetsOf(scope), sheet]);
		shown.push({ host, range, scope, sheet });
		paint(view);
	} catch {
		// A browser or a page without highlights: selected text is seen as well.
		view.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
	}
}

/** Takes away what `show` has painted for this element. */
export function hide(host: Element): void {
	const gone = shown.filter((each) => each.host === host);
	shown = shown.filter((each) => each.host !== host);
	endWayBack(host);
	for (const { range, scope, sheet } of gone) {
		setSheets(
			scope,
			[...sheetsOf(scope)].filter((each) => each !== sheet),
		);
		paint(viewOf(range.startContainer));
	}
}

function scrolls(element: Element): boolean {
	const { overflow } = getComputedStyle(element);
	const [high, height] = [ofNode("scrollHeight", element), ofNode("clientHeight", element)];
	const [wide, width] = [ofNode("scrollWidth", element), ofNode("clientWidth", element)];
	const isPage = element === ofDocument("scrollingElement", element.ownerDocument);
	return !isPage && (high > height || wide > width) && /auto|scroll/.test(overflow);
}

const boxOf = (element: Element) => ofNode("getBoundingClientRect", element).call(element);
const hasBox = (element: Element) => ofNode("getClientRects", element).call(element).length > 0;

type Box = Pick<DOMRectReadOnly, "left" | "right" | "top" | "width" | "height">;

/** How far a box is off the middle of the one around it; sideways only where it is outside. */
function offTheMiddle({ left, right, top, width, height }: Box, around: Box): { left: number; top: number } {
	const isBeside = left < around.left || right > around.right;
	return {
		left: isBeside ? Math.round(left + width / 2 - around.left - around.width / 2) : 0,
		top: Math.round(top + height / 2 - around.top - around.height / 2),
	};
}

/** Brings a range into the middle of each box that scrolls around it, and of the window at last. */
function bringIntoView(range: Range): void {
	const boxes = [...around(range.startContainer)];
	// What is not on the screen at all, in a closed part of the page, is where that part is.
	const closed = range.getClientRects().length > 0 ? undefined : boxes.find(hasBox);
	const target = () => (closed ? boxOf(closed) : range.getBoundingClientRect());
	for (const box of boxes.filter(scrolls)) {
		const { left, top } = offTheMiddle(target(), boxOf(box));
		ofNode("scrollBy", box).call(box, left, top);
	}
	const view = viewOf(range.startContainer);
	const { innerWidth: width, innerHeight: height } = view;
	const isCalm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
	const way = offTheMiddle(target(), { left: 0, right: width, top: 0, width, height });
	view.scrollBy({ ...way, behavior: isCalm ? "auto" : "smooth" });
}

/**
 * What to look for: passages of a story, the language that they are in, and its address as `ownAddress` gives it. `back`
 * is what the way back says, where the quiz offers one.
 */
export type Sought = {
	passages: readonly Passage[];
	lang?: string | undefined;
	story?: string | undefined;
	back?: string;
};

const isAt = (story: string) => URL.canParse(story) && isOwnPage(pageAddresses(), new URL(story));

/** Whether the page around is the story's own, as it was written: there a passage that is missing is gone. */
function isItsStory(host: Element, { lang, story }: Sought): boolean {
	return !isTranslated(host, lang) && (story === undefined || isAt(story));
}

/**
 * Scrolls the page to the first of the passages that stands in it and marks it, without a change
 * to the page's own document. Says how they are missing when none does.
 */
export async function show(host: Element, sought: Sought): Promise<Missing | undefined> {
	const range = await findRange(host, sought.passages);
	// Whoever has taken the quiz away meanwhile wants nothing marked any more.
	if (!host.isConnected) return undefined;
	if (!range) return isItsStory(host, sought) ? "gone" : "elsewhere";
	hide(host);
	mark(host, range);
	if (sought.back) offerWayBack(host, sought.back);
	bringIntoView(range);
	return undefined;
}
