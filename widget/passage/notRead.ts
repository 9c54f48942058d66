import { isDropCap } from "./isDropCap.ts";
import { isNoteSign, LINKED_SIGN } from "./isNoteSign.ts";
import { isElement, isText, ofNode } from "./ofNode.ts";
import { trimmed } from "./quote.ts";

/** Whether an element is skipped when the page is read. `before` is the text read just before it. */
export type Reading = (element: Element, before: string) => boolean;

const textOf = (node: Node) => ofNode("textContent", node) ?? "";
export const matches = (element: Element, selector: string) => ofNode("matches", element).call(element, selector);

/** Whether a box floats or is positioned outside its line. */
export function isFloating(element: Element): boolean {
	const { float, position } = getComputedStyle(element);
	return float !== "none" || /absolute|fixed/.test(position);
}

/** Whether a box shows no content: it is clipped, one pixel in size, or off the page. */
function isCutAway(element: Element): boolean {
	const { position, overflow, clip, clipPath, fontSize } = getComputedStyle(element);
	// A parent without font size often has children with one.
	if (fontSize === "0px" && !element.firstElementChild) return true;
	const isPlaced = /absolute|fixed/.test(position);
	if (!isPlaced && overflow === "visible") return false;
	const { width, height, right, bottom } = ofNode("getBoundingClientRect", element).call(element);
	if (Math.min(width, height) <= 1 && overflow !== "visible") return true;
	const isClipped = clip !== "auto" || /inset\((50|100)%|circle\(0/.test(clipPath);
	return isPlaced && (isClipped || right + scrollX <= 0 || bottom + scrollY <= 0);
}

/**
 * Whether readers cannot see an element. Browsers without `checkVisibility` (Safari before 17.4) detect only text that
 * is hidden for everyone but screen readers.
 */
export function isUnseen(element: Element): boolean {
	const isSaid = "checkVisibility" in element;
	if (isSaid && !ofNode("checkVisibility", element).call(element, { visibilityProperty: true, opacityProperty: true }))
		return true;
	return isCutAway(element);
}

const NOTES =
	"aside,figure,nav,button,del,s,strike,[class*=material-],[aria-hidden=true],[role*=note],[role=tooltip],[role=complementary],[role=button]";

/** Whether a box interrupts text, like an advertisement inside a paragraph. */
function isInserted(element: Element): boolean {
	if (/^(inline$|contents|ruby)/.test(getComputedStyle(element).display)) return false;
	if (isFloating(element)) return !isDropCap(element);
	const beside = [ofNode("previousSibling", element), ofNode("nextSibling", element)];
	return beside.every(
		(each) =>
			each !== null &&
			/\S/.test(textOf(each)) &&
			(isText(each) || (isElement(each) && getComputedStyle(each).display === "inline")),
	);
}

const isLink = (sign: Element) => (sign.closest("a") ?? sign.querySelector("a")) !== null;

const isRaised = (element: Element) => matches(element, "sup") || getComputedStyle(element).verticalAlign === "super";

/** Whether an element is not part of the sentence around it, as a reader sees it. */
export function isBeside(element: Element, before: string): boolean {
	return (
		isUnseen(element) ||
		matches(element, NOTES) ||
		(matches(element, "a[href^='#']") && LINKED_SIGN.test(trimmed(textOf(element)))) ||
		(isRaised(element) && isNoteSign(textOf(element), isLink(element), before)) ||
		isInserted(element)
	);
}

/** The same, and also elements between two paragraphs, such as an advertisement, a form or a crosshead. */
export function isBetween(element: Element, before: string): boolean {
	return isBeside(element, before) || matches(element, "p~:not(p):has(~p)");
}
