import type { Gradable } from "../../contract/gradable.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";

type GradableOf<K extends Gradable["kind"]> = Extract<Gradable, { kind: K }>;

/** Binomial coefficient; small numbers alone. */
function choose(n: number, k: number): number {
	let product = 1;
	for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
	return Math.round(product);
}

function factorial(n: number): number {
	return n < 2 ? 1 : n * factorial(n - 1);
}

/** Permutations of n things in which none stays in its place (subfactorial). */
function derangements(n: number): number {
	if (n < 2) return 1 - n;
	return (n - 1) * (derangements(n - 1) + derangements(n - 2));
}

/** Every set of ticks but the empty one is as likely as any other. */
function chanceOfMultiple({ options, credit }: GradableOf<"multiple">): number {
	const right = options.filter((option) => option.right).length;
	const wrong = options.length - right;
	const sets = 2 ** options.length - 1;
	if (credit === "exact") return 1 / sets;
	let sum = 0;
	for (let hits = 1; hits <= right; hits++) {
		for (let misses = 0; misses <= wrong && misses <= hits; misses++) {
			const share = Math.round((FULL_CREDIT * (hits - misses)) / right);
			sum += choose(right, hits) * choose(wrong, misses) * share;
		}
	}
	return sum / (sets * FULL_CREDIT);
}

/** Every order is as likely as any other; n choose k times the derangements of the rest have k in place. */
function chanceOfOrder({ answer, credit }: GradableOf<"order">): number {
	const n = answer.length;
	if (credit === "exact") return 1 / factorial(n);
	let sum = 0;
	for (let inPlace = 1; inPlace <= n; inPlace++) {
		sum += choose(n, inPlace) * derangements(n - inPlace) * Math.round((FULL_CREDIT * inPlace) / n);
	}
	return sum / (factorial(n) * FULL_CREDIT);
}

/** Every whole number of the range is as likely as any other. */
function chanceOfNumber({ min, max, answer, tolerance }: GradableOf<"number">): number {
	const low = Math.ceil(Math.max(min, answer - tolerance));
	const high = Math.floor(Math.min(max, answer + tolerance));
	return Math.max(0, high - low + 1) / (max - min + 1);
}

/** Share of full credit, 0 to 1, that somebody earns on average who knows nothing and picks by lot. */
export function chanceOf(question: Gradable): number {
	switch (question.kind) {
		case "choice":
			return 1 / question.options.length;
		case "multiple":
			return chanceOfMultiple(question);
		case "true-false":
			return 1 / 2;
		case "number":
			return chanceOfNumber(question);
		case "order":
			return chanceOfOrder(question);
	}
}
