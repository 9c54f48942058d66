import type { Kind } from "../question.ts";

/** The names of all kinds of question, for schemas that list them. */
export const kinds = {
	choice: "choice",
	multiple: "multiple",
	"true-false": "true-false",
	number: "number",
	order: "order",
} as const satisfies { [K in Kind]: K };
