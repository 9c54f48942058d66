import { ofNode } from "./ofNode.ts";

export const matches = (element: Element, selector: string) => ofNode("matches", element).call(element, selector);

/** Whether a box stands in a line of text. */
export const isInline = ({ display }: CSSStyleDeclaration) => /^(inline|contents|ruby|none)/.test(display);

/** Whether a box floats or is positioned outside its line. */
export const isFloating = ({ float, position }: CSSStyleDeclaration) =>
	float !== "none" || /absolute|fixed/.test(position);

/** Whether words are struck out. */
const isStruck = (element: Element, { textDecorationLine }: CSSStyleDeclaration) =>
	/through/.test(textDecorationLine) || matches(element, "del,s,strike");

/** Whether a box never shows its content: it is clipped, one pixel in size, without size, or far off the page. */
function isCutAway(element: Element, style: CSSStyleDeclaration): boolean {
	const { position, overflow, clip, clipPath, fontSize, textIndent, transform, width, height } = style;
	// A parent without font size often has children with one.
	if (parseFloat(fontSize) <= 1 && !element.firstElementChild) return true;
	if (/inset\((50|100)%|circle\(0|polygon\(0px 0px, 0px 0/.test(clipPath) || /^matrix\(0, 0, 0, 0/.test(transform))
		return true;
	if (clip !== "auto" && /absolute|fixed/.test(position)) return true;
	if (overflow === "visible") return false;
	return parseFloat(textIndent) < -999 || Math.max(parseFloat(width), parseFloat(height)) <= 1;
}

/** Whether a box is far off the page's edge. */
function isOff(element: Element, { position }: CSSStyleDeclaration): boolean {
	if (position === "static") return false;
	const { left, right, bottom } = ofNode("getBoundingClientRect", element).call(element);
	return right + scrollX < -2e3 || bottom + scrollY < -2e3 || left > 6e3;
}

/** Whether nobody is meant to read an element with their eyes, or it is no longer said. */
export function isVoid(element: Element, style: CSSStyleDeclaration): boolean {
	return isStruck(element, style) || isCutAway(element, style) || isOff(element, style);
}

/**
 * Whether an element is in a closed part of the page. Browsers without `checkVisibility` (Safari before 17.4) detect
 * only the most common ones.
 */
export function isClosed(element: Element, { display, overflow, height }: CSSStyleDeclaration): boolean {
	const isSaid = "checkVisibility" in element && display !== "contents";
	return (
		matches(element, "details:not([open])") ||
		(isSaid && !ofNode("checkVisibility", element).call(element, { visibilityProperty: true })) ||
		display === "none" ||
		(overflow !== "visible" && height === "0px")
	);
}
