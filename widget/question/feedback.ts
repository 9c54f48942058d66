import type { Response } from "../../contract/gradable.ts";
import type { Question, QuestionOf } from "../../contract/question.ts";
import { idsIn } from "./options.ts";
import { verdictOn } from "./verdict.ts";

/** A remark, and the option that it is about where there may be several. */
export type Feedback = { about?: string | false; text: string };
type WithoutOptions = QuestionOf<"true-false" | "number" | "order">;

/**
 * What the editor says to a response, without its verdict. For a choice of several it speaks of
 * what went wrong: the wrong ticks and the right options left out.
 */
export function feedbackOf(question: Question, response: Response): Feedback[] {
	if (response === null) return [];
	const isRight = verdictOn(question, response) === "right";
	if ("options" in question) {
		const given = idsIn(response);
		const speaksOfGiven = question.kind === "choice" || isRight;
		return question.options
			.filter(({ id, right }) => given.includes(id) !== (!speaksOfGiven && right))
			.flatMap(({ text, feedback }) =>
				feedback ? [{ about: question.kind === "multiple" && text, text: feedback }] : [],
			);
	}
	return [{ text: spokenOf(question, response, isRight) }];
}

function spokenOf(question: WithoutOptions, response: Response, isRight: boolean): string {
	if (isRight) return question.feedback.right;
	if (question.kind !== "number") return question.feedback.wrong;
	return Number(response) < question.answer ? question.feedback.low : question.feedback.high;
}
