import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import { choose, derangements, factorial } from "../combinatorics.ts";
import { share } from "../share.ts";
import type { OrderKey } from "./key.ts";

/** All or nothing, or the share of items that stand in their right place. */
export function grade({ answer, credit }: OrderKey, given: Given): number {
	if (!Array.isArray(given)) return 0;
	const inPlace = answer.filter((id, index) => given[index] === id).length;
	if (inPlace === answer.length) return FULL_CREDIT;
	return credit === "partial" ? share(inPlace, answer.length) : 0;
}

export function creditsOf({ answer, credit }: OrderKey): number[] {
	if (credit === "exact") return [0, FULL_CREDIT];
	const places = answer.length;
	// With all but one in place the last is in place too, so that share is never earned.
	return [...Array(places - 1).keys(), places].map((hits) => share(hits, places));
}

/** Every order is as likely as any other; n choose k times the derangements of the rest have k in place. */
export function chanceOf({ answer, credit }: OrderKey): number {
	const n = answer.length;
	if (credit === "exact") return 1 / factorial(n);
	let sum = 0;
	for (let inPlace = 1; inPlace <= n; inPlace++) {
		sum += choose(n, inPlace) * derangements(n - inPlace) * share(inPlace, n);
	}
	return sum / (factorial(n) * FULL_CREDIT);
}
