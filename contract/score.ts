import { type AnswerKey, answerKey, type Gradable, type Response } from "./gradable.ts";
import { grade } from "./grade.ts";
import type { Band, Quiz } from "./quiz.ts";
import { FULL_CREDIT } from "./wire.ts";

/** Sum of credits in thousandths; a question without a response earns nothing. */
export function scoreOf(
	key: Readonly<AnswerKey>,
	responses: { [id: string]: { response: Response } | undefined },
): number {
	// A loop, since this runs in pages of others: old libraries have put another `reduce` on arrays.
	let sum = 0;
	for (const { id, question } of key) sum += grade(question, responses[id]?.response ?? null);
	return sum;
}

/** The band of a score: the last whose lower end it reaches. */
export function bandOf<B extends Pick<Band, "from">>(bands: readonly B[], score: number): B | undefined {
	return bands.findLast(({ from }) => score >= from * FULL_CREDIT);
}

/** Every credit that some response to the question earns. */
export function reachableCredits(question: Gradable): Set<number> {
	const credits = new Set([0, FULL_CREDIT]);
	if (question.kind === "multiple" && question.credit === "partial") {
		const right = question.options.filter((option) => option.right).length;
		for (let hits = 1; hits < right; hits++) credits.add(Math.round((FULL_CREDIT * hits) / right));
	}
	if (question.kind === "order" && question.credit === "partial") {
		const places = question.answer.length;
		// With all but one in place the last is in place too, so that share is never earned.
		for (let hits = 1; hits < places - 1; hits++) credits.add(Math.round((FULL_CREDIT * hits) / places));
	}
	return credits;
}

/** Every score that some attempt at the quiz earns, in thousandths. */
export function reachableScores(quiz: Pick<Quiz, "claims">): Set<number> {
	let scores = new Set([0]);
	for (const { question } of answerKey(quiz)) {
		const credits = reachableCredits(question);
		scores = new Set([...scores].flatMap((score) => [...credits].map((credit) => score + credit)));
	}
	return scores;
}
