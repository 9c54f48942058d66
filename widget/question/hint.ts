import type { Question } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";

/** What a question wants; said under its prompt, and again to a reader who checks too early. */
export function hintOf(question: Question, text: Text): string {
	if (question.kind === "number") {
		return text.fill(text.range, { min: text.number(question.min), max: text.number(question.max) });
	}
	return text.hints[question.kind === "true-false" ? "choice" : question.kind];
}
