import { matches, textOf } from "./boxes.ts";
import { isNoteSign } from "./isNoteSign.ts";

/** Notes, pictures, advertisements, and what is between two paragraphs or boxes of paragraphs. */
const NOTES =
	"aside,figure,nav,[class*=material-],[role*=note],[role=tooltip],[role=complementary],.ad,[class^=ad-],[class*=advert],:is(p~:not(p):has(~p),:has(p)~:not(:has(p)):has(~* p))";
const SIGNS = "a[href*='#'],button,label,[role=button],[aria-hidden=true]";

/** Whether a sign is a link, or is all of one. */
function isLinked(sign: Element): boolean {
	const link = sign.closest("a") ?? sign.querySelector("a");
	return link !== null && textOf(link).trim() === textOf(sign).trim();
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
		(isRaised(element, style) && isNoteSign(textOf(element), isLinked(element), before))
	);
}
