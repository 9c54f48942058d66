import type { Response } from "../contract/gradable.ts";
import { grade } from "../contract/grade.ts";
import type { Question } from "../contract/question.ts";
import { FULL_CREDIT } from "../contract/wire.ts";
import { idsIn } from "./options.ts";

/**
 * What the editor says to a response, without its verdict. For a choice of several it speaks of
 * what went wrong: the wrong ticks and the right options left out.
 */
export function feedbackOf(question: Question, response: Response): string[] {
	if (response === null) return [];
	const isRight = grade(question, response) === FULL_CREDIT;
	if ("options" in question) {
		const given = idsIn(response);
		const isSpoken = ({ id, right }: { id: string; right: boolean }) =>
			question.kind === "choice" || isRight ? given.includes(id) : given.includes(id) !== right;
		return question.options.filter(isSpoken).flatMap(({ feedback }) => feedback ?? []);
	}
	const { feedback } = question;
	if (isRight) return [feedback.right];
	if ("wrong" in feedback) return [feedback.wrong];
	return [question.kind === "number" && Number(response) < question.answer ? feedback.low : feedback.high];
}
