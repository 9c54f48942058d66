import type { Kind, QuestionOf } from "../question.ts";
import type { Quiz } from "../quiz.ts";
import { sliderStep } from "./sliderStep.ts";

const asItIs = <Q>(question: Q) => question;

const reachable: { [K in Kind]: (question: QuestionOf<K>) => QuestionOf<K> } = {
	choice: asItIs,
	multiple: asItIs,
	"true-false": asItIs,
	number: (question) => ({ ...question, step: sliderStep(question) }),
	order: asItIs,
};

function withReachableAnswer<K extends Kind>(question: QuestionOf<K>): QuestionOf<K> {
	return reachable[question.kind](question);
}

/**
 * A quiz as readers get it: its sliders can reach a right answer, whatever step the editor chose. This also works in
 * pinned scripts.
 */
export function withReachableAnswers(quiz: Quiz): Quiz {
	const claims = quiz.claims.map(({ question, ...claim }) => ({
		...claim,
		...(question && { question: withReachableAnswer(question) }),
	}));
	return { ...quiz, claims };
}
