import { ofNode } from "./ofNode.ts";
import { SKIPPED } from "./skipped.ts";

export const matches = (element: Element, selector: string) => ofNode("matches", element).call(element, selector);

export const textOf = (node: Node) => ofNode("textContent", node) ?? "";

export const boxOf = (element: Element) => ofNode("getBoundingClientRect", element).call(element);

/** Whether a box stands in a line of text, or is none. */
export const isInline = ({ display }: CSSStyleDeclaration) => /^(inline|contents|ruby|none|$)/.test(display);

/** Whether a box floats or is positioned outside its line. */
export const isFloating = ({ float, position }: CSSStyleDeclaration) =>
	float !== "none" || /absolute|fixed/.test(position);

/** Whether a box is far off the page's edge. */
function isOff(element: Element): boolean {
	const { right, bottom } = boxOf(element);
	return Math.min(right + scrollX, bottom + scrollY) < -2e3;
}

/** Whether a computed length is at most one pixel. */
const isTiny = (length: string) => /^(0(\.\d+)?|1)px/.test(length);

/**
 * Whether nobody is meant to read an element with their eyes: it is clipped, one pixel in size, without size, or far
 * off the page. Or it is struck out, or not the article's.
 */
export function isVoid(element: Element, style: CSSStyleDeclaration): boolean {
	const { position, overflow, clip, clipPath, fontSize, textDecorationLine, width } = style;
	return (
		matches(element, SKIPPED) ||
		/through|inset\((50|100)%|circle\(0/.test(`${textDecorationLine} ${clipPath}`) ||
		// A parent without font size often has children with one.
		(isTiny(fontSize) && !element.firstElementChild) ||
		clip !== "auto" ||
		(overflow !== "visible" && isTiny(width)) ||
		(position !== "static" && isOff(element))
	);
}

/** Whether an element is a closed part of the page, or in no slot. */
export const isClosed = (element: Element, { display, visibility }: CSSStyleDeclaration) =>
	matches(element, "details:not([open])") || /none|^$/.test(display) || visibility !== "visible";
