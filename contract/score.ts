import { answerKey } from "./answerKey.ts";
import type { AnswerKey, GradableOf, Keyed, Response } from "./gradable.ts";
import { grade } from "./grade.ts";
import { credits } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";
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
export function bandOf<Band extends { from: number }>(bands: readonly Band[], score: number): Band | undefined {
	return bands.findLast(({ from }) => score >= from * FULL_CREDIT);
}

/** Every credit that some response to the question earns. */
export function reachableCredits<K extends Kind>(question: GradableOf<K>): Set<number> {
	return new Set(credits[question.kind](question));
}

/** Every score that some attempt at the quiz earns, in thousandths. */
export function reachableScores(quiz: Keyed): Set<number> {
	let scores = new Set([0]);
	for (const { question } of answerKey(quiz)) {
		const earned = reachableCredits(question);
		scores = new Set([...scores].flatMap((score) => [...earned].map((credit) => score + credit)));
	}
	return scores;
}
