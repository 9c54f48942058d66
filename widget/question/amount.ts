import { isPlain, numeral, unitOf, withUnit } from "../../contract/number/amount.ts";
import type { QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";

type Estimate = QuestionOf<"number">;

/** A number in digits, as readers see it without its unit. */
export function numeralOf(question: Estimate, value: number, text: Text): string {
	return isPlain(question) ? text.number(value) : numeral(question, value, text.lang);
}

/** A number with its question's unit, as readers see it. */
export function amountOf(question: Estimate, value: number, text: Text): string {
	// The unit is in the quiz's language, whatever the interface's.
	const lang = text.content.lang ?? text.lang;
	return withUnit(numeralOf(question, value, text), unitOf(question, value, lang), lang);
}

/** What would be a response. */
export function rangeOf(question: Estimate, text: Text): string {
	const { min, max } = question;
	return text.fill(question.decimals ? text.anyRange : text.range, {
		min: numeralOf(question, min, text),
		max: numeralOf(question, max, text),
	});
}

/** What was read of what a reader typed; while that is no response, what would be. */
export function readingOf(question: Estimate, value: unknown, text: Text): string {
	return typeof value === "number" ? amountOf(question, value, text) : rangeOf(question, text);
}
