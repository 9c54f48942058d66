import { answerKey } from "./answerKey.ts";
import type { Given, GradableOf, Keyed } from "./gradable.ts";
import { longestResponses } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";
import { limits, PROTOCOL } from "./wire.ts";

const LONGEST_HOST = 253;
const LONGEST_LANGUAGE_TAG = 35;
const ATTEMPT_ID = 32;

function longestResponse<K extends Kind>(question: GradableOf<K>): Given {
	return longestResponses[question.kind](question);
}

/**
 * The number of bytes of the longest body that the widget could send for this quiz, with every response and every flag.
 */
export function longestAnswersBody(quiz: Keyed): number {
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
	// Ids, host names and language tags are ASCII, so each character is one byte.
	return JSON.stringify(body).length;
}
