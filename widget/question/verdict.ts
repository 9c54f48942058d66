import type { Response } from "../../contract/gradable.ts";
import { grade } from "../../contract/grade.ts";
import type { Question } from "../../contract/question.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";

export type Verdict = "right" | "partly" | "wrong" | "unknown";

/** The verdict on a response. The names are keys of the locale files and class names in the style sheet. */
export function verdictOn(question: Question, response: Response = null): Verdict {
	const credit = grade(question, response);
	if (response === null) return "unknown";
	return credit === FULL_CREDIT ? "right" : credit > 0 ? "partly" : "wrong";
}
