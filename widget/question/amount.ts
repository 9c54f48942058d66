import { isPlain, numeral, unitOf, withUnit } from "../../contract/number/amount.ts";
import type { QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";

type Estimate = QuestionOf<"number">;

/** A number formatted for readers, without its unit. */
export function numeralOf(question: Estimate, value: number, text: Text): string {
	return isPlain(question) ? text.number(value) : numeral(question, value, text.numbers);
}

/** A number formatted for readers, with the question's unit. */
export function amountOf(question: Estimate, value: number, text: Text): string {
	// The unit is in the quiz's language, even if the interface is in another one.
	const lang = text.content.lang ?? text.lang;
	return withUnit(numeralOf(question, value, text), unitOf(question, value, lang), lang);
}

/** The range of valid numbers, as a sentence. */
export function rangeOf(question: Estimate, text: Text): string {
	const { min, max } = question;
	return text.fill(question.decimals ? text.anyRange : text.range, {
		min: numeralOf(question, min, text),
		max: numeralOf(question, max, text),
	});
}

/** The number that was read from the field. If there is none, the range of valid numbers. */
export function readingOf(question: Estimate, value: unknown, text: Text): string {
	return typeof value === "number" ? amountOf(question, value, text) : rangeOf(question, text);
}
