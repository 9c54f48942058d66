import { matches, textOf } from "./boxes.ts";
import { isNoteSign } from "./isNoteSign.ts";

/** Notes, pictures, advertisements, and what is between two paragraphs or boxes of paragraphs. */
const NOTES =
	"aside,figure,nav,[class*=material-],[role*=note],[role=tooltip],.ad,[class*=advert],:is(p~:not(p):has(~p),:has(p)~:not(:has(p)):has(~* p))";
const SIGNS = "a[href*='#'],button,label,[role=button],[aria-hidden=true]";

/** Whether a sign is a link, or is all of one. */
function isLinked(sign: Element): boolean {
	const link = sign.closest("a") ?? sign.querySelector("a");
	return link !== null && textOf(link).trim() === textOf(sign).trim();
}

/** Whether an element may be no part of the sentence around it. `before` is the text read just before it. */
export function isBeside(element: Element, { opacity, verticalAlign }: CSSStyleDeclaration, before: string): boolean {
	const isRaised = matches(element, "sup") || /super|top|^\d*[1-9]/.test(verticalAlign);
	return (
		opacity === "0" ||
		matches(element, NOTES) ||
		((isRaised || matches(element, SIGNS)) && isNoteSign(textOf(element), isRaised && isLinked(element), before))
	);
}
