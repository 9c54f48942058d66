import type { Gradable, Response } from "./gradable.ts";

function isSelection(given: Response, ids: string[]): given is string[] {
	return Array.isArray(given) && new Set(given).size === given.length && given.every((id) => ids.includes(id));
}

/** Why `given` cannot be a response to `question`; null when it can. "I don't know" fits each. */
export function responseFault(question: Gradable, given: Response): string | null {
	if (given === null) return null;
	switch (question.kind) {
		case "choice":
			return question.options.some(({ id }) => id === given) ? null : "must be the id of one option";
		case "multiple": {
			const ids = question.options.map(({ id }) => id);
			return isSelection(given, ids) && given.length > 0 ? null : "must be a list of different option ids, not empty";
		}
		case "true-false":
			return typeof given === "boolean" ? null : "must be true or false";
		case "number":
			return typeof given === "number" && given >= question.min && given <= question.max
				? null
				: `must be a whole number from ${question.min} to ${question.max}`;
		case "order":
			return isSelection(given, question.answer) && given.length === question.answer.length
				? null
				: "must name each item's id once";
	}
}
