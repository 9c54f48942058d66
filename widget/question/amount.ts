import type { QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";

/** A number with its question's unit, as readers see it. */
export function amountOf({ unit }: QuestionOf<"number">, value: number, text: Text): string {
	return `${text.number(value)} ${unit}`;
}

/** What would be a response. */
export function rangeOf({ min, max }: QuestionOf<"number">, text: Text): string {
	return text.fill(text.range, { min: text.number(min), max: text.number(max) });
}

/** What was read of what a reader typed; while that is no response, what would be. */
export function readingOf(question: QuestionOf<"number">, value: unknown, text: Text): string {
	return typeof value === "number" ? amountOf(question, value, text) : rangeOf(question, text);
}
