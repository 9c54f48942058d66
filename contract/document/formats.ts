import { isAsked } from "../isAsked.ts";
import { isPlain } from "../number/amount.ts";
import type { Kind, QuestionOf } from "../question.ts";
import type { Quiz } from "../quiz.ts";

const no = () => false;

/** Questions that 0.1.0 and 0.2.0 would show wrongly. */
const isNewer: { [K in Kind]: (question: QuestionOf<K>) => boolean } = {
	choice: no,
	multiple: no,
	"true-false": no,
	number: (question) => !isPlain(question) || typeof question.unit !== "string",
	order: no,
};

function isNewerQuestion<K extends Kind>(question: QuestionOf<K>): boolean {
	return isNewer[question.kind](question);
}

/** Whether a quiz contains something that 0.3.0 would leave out. */
function isNewest(quiz: Quiz): boolean {
	const { claims, stories } = quiz;
	return (
		!isAsked(quiz) || stories !== undefined || claims.some(({ verdict, passages }) => verdict || passages.length === 0)
	);
}

/**
 * The lowest format of readers' scripts that can show a quiz. 1: scripts of 0.1.0 and 0.2.0. 2: scripts of 0.3.0, with
 * decimals, years, percentages, currencies and units in several forms. 3: several stories, verdicts, claims without a
 * passage, and quizzes without questions.
 */
export function formatOf(quiz: Quiz): number {
	if (isNewest(quiz)) return 3;
	return quiz.claims.some(({ question }) => question && isNewerQuestion(question)) ? 2 : 1;
}
