import { isInline, matches } from "./boxes.ts";
import { isNoteSign } from "./isNoteSign.ts";
import { ofNode } from "./ofNode.ts";

const textOf = (node: Node) => ofNode("textContent", node) ?? "";

const NOTES =
	"aside,figure,nav,[class*=material-],[role*=note],[role=tooltip],[role=complementary],:is(p~:not(p):has(~p))";
const SIGNS = "a[href*='#'],button,label,[role=button],[aria-hidden=true]";

const kindOf = (element: Element | null) => element && `${ofNode("tagName", element)} ${ofNode("className", element)}`;

/** Whether a short box is of another kind than its two neighbours, which are alike: an advertisement between parts. */
function isBetween(element: Element, style: CSSStyleDeclaration): boolean {
	const before = kindOf(ofNode("previousElementSibling", element));
	const isAlike = before === kindOf(ofNode("nextElementSibling", element)) && before !== kindOf(element);
	return before !== null && isAlike && !isInline(style) && textOf(element).length < 300;
}

/** Whether a sign is a link, or is in a link of its own. */
function isLinked(sign: Element): boolean {
	const link = sign.closest("a") ?? sign.querySelector("a");
	return link !== null && textOf(link).trim().length < 6;
}

function isRaised(element: Element, { verticalAlign, position, top }: CSSStyleDeclaration): boolean {
	const isMoved = position === "relative" && parseFloat(top) < 0;
	return matches(element, "sup") || isMoved || /super|top|^\d*[1-9]/.test(verticalAlign);
}

/** Whether an element may be no part of the sentence around it. `before` is the text read just before it. */
export function isBeside(element: Element, style: CSSStyleDeclaration, before: string): boolean {
	return (
		style.opacity === "0" ||
		matches(element, NOTES) ||
		(matches(element, SIGNS) && isNoteSign(textOf(element), false, before)) ||
		(isRaised(element, style) && isNoteSign(textOf(element), isLinked(element), before)) ||
		isBetween(element, style)
	);
}
