import { isFloating, isInline, matches } from "./boxes.ts";
import { isDropCap } from "./isDropCap.ts";
import { isIconName, isNoteSign, isSign } from "./isNoteSign.ts";
import { isElement, isText, ofNode } from "./ofNode.ts";
import { SKIPPED } from "./skipped.ts";

const textOf = (node: Node) => ofNode("textContent", node) ?? "";

const NOTES =
	"aside,figure,nav,[class*=material-],[role*=note],[role=tooltip],[role=complementary],:is(p~:not(p):has(~p))";
const SIGNS = "a[href*='#'],button,label,[role=button],[aria-hidden=true]";

/** Whether a node is text in its line, and not only white space. */
const isWords = (node: Node) =>
	/\S/.test(textOf(node)) &&
	(isText(node) || (isElement(node) && !matches(node, SKIPPED) && isInline(getComputedStyle(node))));

type Side = "previousSibling" | "nextSibling";

/** The next node before or behind a box in its line. */
function nextTo(side: Side, node: Node): Node | null {
	const beside = ofNode(side, node);
	const around = ofNode("parentElement", node);
	return beside ?? (around && isInline(getComputedStyle(around)) ? nextTo(side, around) : null);
}

/** Whether text of the same line is before or behind a box that breaks it. */
function isTextAt(side: Side, box: Node): boolean {
	let node = nextTo(side, box);
	// After so many comments, scripts, white space and other boxes, there is none.
	for (let step = 0; node && step < 12; step++) {
		if (isWords(node)) return true;
		node = nextTo(side, node);
	}
	return false;
}

/** Whether a box interrupts text, like an advertisement inside a paragraph. Words in boxes of their own do not. */
function isInserted(element: Element, style: CSSStyleDeclaration, before: string): boolean {
	if (isInline(style)) return false;
	if (isFloating(style)) return !isDropCap(element) || /[\p{L}\p{N}]$/u.test(before);
	return (
		!matches(element, "p,ul,ol,blockquote") && isTextAt("previousSibling", element) && isTextAt("nextSibling", element)
	);
}

const kindOf = (element: Element | null) => element && `${ofNode("tagName", element)} ${ofNode("className", element)}`;

/** Whether a short box is of another kind than its two neighbours, which are alike: an advertisement between parts. */
function isBetween(element: Element, style: CSSStyleDeclaration): boolean {
	const before = kindOf(ofNode("previousElementSibling", element));
	return (
		!isInline(style) &&
		before !== null &&
		before === kindOf(ofNode("nextElementSibling", element)) &&
		before !== kindOf(element) &&
		textOf(element).length < 300
	);
}

/** Whether a sign is a link, or is in a link of its own. */
function isLinked(sign: Element): boolean {
	const link = sign.closest("a");
	return link ? textOf(link).trim() === textOf(sign).trim() : sign.querySelector("a") !== null;
}

function isRaised(element: Element, { verticalAlign, position, top }: CSSStyleDeclaration): boolean {
	const isMoved = position === "relative" && parseFloat(top) < 0;
	return matches(element, "sup") || isMoved || /super|top|^\d*[1-9]/.test(verticalAlign);
}

/** Whether an element may be no part of the sentence around it. `before` is the text read just before it. */
export function isBeside(element: Element, style: CSSStyleDeclaration, before: string): boolean {
	return (
		matches(element, NOTES) ||
		(matches(element, SIGNS) && isSign(textOf(element), before)) ||
		(isRaised(element, style) && isNoteSign(textOf(element), isLinked(element), before)) ||
		(matches(element, "[aria-hidden=true]") && isIconName(textOf(element), before)) ||
		isInserted(element, style, before) ||
		isBetween(element, style)
	);
}
