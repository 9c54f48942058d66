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

/** A quiz as readers get it: the slider leads to a right answer, whatever steps its editor chose; so it does in pinned scripts too. */
export function withReachableAnswers(quiz: Quiz): Quiz {
	const claims = quiz.claims.map(({ question, ...claim }) => ({
		...claim,
		...(question && { question: withReachableAnswer(question) }),
	}));
	return { ...quiz, claims };
}
