import type { Answer, AnswersBody } from "../../contract/answers.ts";
import type { Question } from "../../contract/question.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { PROTOCOL, routes } from "../../contract/wire.ts";
import { below, type Random, shuffled } from "./random.ts";

/** What a reader's browser calls itself; programs that name no browser are left out of the figures. */
export const userAgent =
	"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** Sends a body as a reader's browser does. */
export function sendAnswers(server: string, quiz: string, body: AnswersBody): Promise<Response> {
	const { host } = body;
	const headers = {
		"content-type": "text/plain",
		"user-agent": userAgent,
		...(host && { origin: `https://${host}` }),
	};
	return fetch(server + routes.answers(quiz), { method: "POST", headers, body: JSON.stringify(body) });
}

/** A response by lot. */
export function respond(question: Question, random: Random): Answer["response"] {
	switch (question.kind) {
		case "choice":
			return shuffled(random, question.options)[0]?.id ?? null;
		case "multiple":
			return shuffled(random, question.options)
				.slice(0, 1 + below(random, question.options.length))
				.map(({ id }) => id);
		case "true-false":
			return random() < 0.5;
		case "number":
			return question.min + below(random, question.max - question.min + 1);
		case "order":
			return shuffled(random, question.items).map(({ id }) => id);
	}
}

/** A response that is right. */
export function rightResponse(question: Question): Answer["response"] {
	switch (question.kind) {
		case "choice":
			return question.options.find(({ right }) => right)?.id ?? null;
		case "multiple":
			return question.options.filter(({ right }) => right).map(({ id }) => id);
		default:
			return question.answer;
	}
}

function attemptId(random: Random): string {
	return Array.from({ length: 32 }, () => below(random, 16).toString(16)).join("");
}

/**
 * What one reader's widget sends in a complete play: after the first answer, and at the end. The
 * reader knows so large a share of the answers (0 to 1) and picks the others by lot.
 */
export function playOf(
	{ quiz, revision, epoch = 1 }: PublishedQuiz,
	random: Random,
	known = 0,
): [AnswersBody, AnswersBody] {
	const answers = quiz.claims.flatMap(({ id, question }): [string, Answer][] =>
		question
			? [
					[
						id,
						{
							response: known > 0 && random() < known ? rightResponse(question) : respond(question, random),
							ms: 1000 + below(random, 30_000),
							sure: random() < 0.5,
						},
					],
				]
			: [],
	);
	const of = { protocol: PROTOCOL, revision, epoch, attempt: attemptId(random), embed: "script", lang: "en" } as const;
	return [
		{ ...of, answers: Object.fromEntries(answers.slice(0, 1)), done: false },
		{ ...of, answers: Object.fromEntries(answers), done: true },
	];
}
