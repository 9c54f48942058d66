import { isAsked } from "../isAsked.ts";
import { isPlain } from "../number/amount.ts";
import type { Kind, QuestionOf } from "../question.ts";
import type { Quiz } from "../quiz.ts";

const no = () => false;

/** Which questions 0.1.0 and 0.2.0 would show wrongly. */
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

/** Whether a quiz says what 0.3.0 would leave out. */
function isNewest(quiz: Quiz): boolean {
	const { claims, stories } = quiz;
	return (
		!isAsked(quiz) || stories !== undefined || claims.some(({ verdict, passages }) => verdict || passages.length === 0)
	);
}

/**
 * The lowest format that a quiz can be said in to readers' scripts: 1 is what 0.1.0 and 0.2.0 know; 2, which 0.3.0
 * knows, has decimals, years, percentages, currencies and units in several forms; 3 has several stories, verdicts,
 * claims without a passage, and quizzes without questions.
 */
export function formatOf(quiz: Quiz): number {
	if (isNewest(quiz)) return 3;
	return quiz.claims.some(({ question }) => question && isNewerQuestion(question)) ? 2 : 1;
}
