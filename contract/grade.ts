import type { Gradable, Response } from "./gradable.ts";
import { FULL_CREDIT } from "./wire.ts";

type GradableOf<K extends Gradable["kind"]> = Extract<Gradable, { kind: K }>;

/**
 * Right ticks less wrong ticks, as a share of the right ones, never below zero: the usual
 * "right minus wrong" rule, under which ticking everything earns nothing for free.
 */
function gradeMultiple({ options, credit }: GradableOf<"multiple">, picked: string[]): number {
	const right = options.filter((option) => option.right);
	const hits = right.filter((option) => picked.includes(option.id)).length;
	const misses = picked.length - hits;
	if (hits === right.length && misses === 0) return FULL_CREDIT;
	return credit === "partial" ? Math.max(0, share(hits - misses, right.length)) : 0;
}

/** All or nothing, or the share of items that stand in their right place. */
function gradeOrder({ answer, credit }: GradableOf<"order">, given: string[]): number {
	const inPlace = answer.filter((id, index) => given[index] === id).length;
	if (inPlace === answer.length) return FULL_CREDIT;
	return credit === "partial" ? share(inPlace, answer.length) : 0;
}

function share(part: number, whole: number): number {
	return Math.round((FULL_CREDIT * part) / whole);
}

function isWithin({ answer, tolerance }: GradableOf<"number">, given: number): boolean {
	return Math.abs(given - answer) <= tolerance;
}

/**
 * Credit for a response, an integer from 0 to 1000. Pure; the same code runs in the reader's page
 * and in the Worker. A response that does not fit the question, and "I don't know", earn 0.
 */
export function grade(question: Gradable, response: Response): number {
	if (response === null) return 0;
	switch (question.kind) {
		case "choice":
			return question.options.some((option) => option.right && option.id === response) ? FULL_CREDIT : 0;
		case "multiple":
			return Array.isArray(response) ? gradeMultiple(question, response) : 0;
		case "true-false":
			return response === question.answer ? FULL_CREDIT : 0;
		case "number":
			return typeof response === "number" && isWithin(question, response) ? FULL_CREDIT : 0;
		case "order":
			return Array.isArray(response) ? gradeOrder(question, response) : 0;
	}
}
