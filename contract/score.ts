import { answerKey } from "./answerKey.ts";
import type { AnswerKey, GradableOf, Keyed, Response } from "./gradable.ts";
import { grade } from "./grade.ts";
import { credits } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";
import { FULL_CREDIT, PUBLIC_POINT } from "./wire.ts";

/** The sum of credits, in units of `FULL_CREDIT`. A question without a response earns nothing. */
export function scoreOf(
	key: Readonly<AnswerKey>,
	responses: { [id: string]: { response: Response } | undefined },
): number {
	// A loop, because old libraries in publishers' pages may have replaced `reduce`.
	let sum = 0;
	for (const { id, question } of key) sum += grade(question, responses[id]?.response ?? null);
	return sum;
}

/** Converts a credit, a score or a mean to thousandths of a point, which events, public scores and reports use. */
export function toThousandths(score: number): number {
	return Math.round((PUBLIC_POINT * score) / FULL_CREDIT);
}

/** Converts a score to points with at most one decimal, as shared links write them. */
export function toPoints(score: number): number {
	return Math.round((10 * score) / FULL_CREDIT) / 10;
}

/** Every credit that a response to the question can earn. */
export function reachableCredits<K extends Kind>(question: GradableOf<K>): Set<number> {
	return new Set(credits[question.kind](question));
}

/** Every score that an attempt at the quiz can reach, in units of `FULL_CREDIT`. */
export function reachableScores(quiz: Keyed): Set<number> {
	let scores = new Set([0]);
	for (const { question } of answerKey(quiz)) {
		const earned = reachableCredits(question);
		scores = new Set([...scores].flatMap((score) => [...earned].map((credit) => score + credit)));
	}
	return scores;
}
