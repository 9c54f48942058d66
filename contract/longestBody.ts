import { answerKey, type Gradable, type Response } from "./gradable.ts";
import type { Quiz } from "./quiz.ts";
import { limits, PROTOCOL } from "./wire.ts";

const LONGEST_HOST = 253;
const LONGEST_LANGUAGE_TAG = 35;
const ATTEMPT_ID = 32;

function longestResponse(question: Gradable): Response {
	switch (question.kind) {
		case "choice":
			return question.options.reduce((longest, { id }) => (id.length > longest.length ? id : longest), "");
		case "multiple":
			return question.options.map(({ id }) => id);
		case "true-false":
			return false;
		case "number":
			return String(question.min).length > String(question.max).length ? question.min : question.max;
		case "order":
			return question.answer;
	}
}

/** Bytes of the longest body that the widget could send for this quiz: every response, every flag. */
export function longestAnswersBody(quiz: Pick<Quiz, "claims">): number {
	const answers = answerKey(quiz).map(({ id, question }) => [
		id,
		{
			response: longestResponse(question),
			ms: limits.responseTime,
			sure: false,
			unfair: true,
			passageMissing: true,
		},
	]);
	const body = {
		protocol: PROTOCOL,
		revision: Number.MAX_SAFE_INTEGER,
		epoch: Number.MAX_SAFE_INTEGER,
		attempt: "0".repeat(ATTEMPT_ID),
		embed: "iframe",
		host: "h".repeat(LONGEST_HOST),
		lang: "l".repeat(LONGEST_LANGUAGE_TAG),
		again: true,
		answers: Object.fromEntries(answers),
		done: false,
		proof: "p".repeat(limits.proof),
	};
	// Ids, host names and language tags are ASCII: a character is a byte.
	return JSON.stringify(body).length;
}
