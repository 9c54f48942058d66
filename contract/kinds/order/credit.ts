import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import { choose, derangements, factorial } from "../combinatorics.ts";
import { share } from "../share.ts";
import type { OrderKey } from "./key.ts";

/** Full credit for the right order. Partial credit is the share of items in their right position. */
export function grade({ answer, credit }: OrderKey, given: Given): number {
	if (!Array.isArray(given)) return 0;
	const inPlace = answer.filter((id, index) => given[index] === id).length;
	if (inPlace === answer.length) return FULL_CREDIT;
	return credit === "partial" ? share(inPlace, answer.length) : 0;
}

/** Every credit that an answer can earn, ascending. */
export function creditsOf({ answer, credit }: OrderKey): number[] {
	if (credit === "exact") return [0, FULL_CREDIT];
	const places = answer.length;
	// If all items but one are in position, the last one is too, so that share is never earned.
	return [...Array(places - 1).keys(), places].map((hits) => share(hits, places));
}

/**
 * The mean credit of random guessing, from 0 to 1. Every order is equally likely, and n choose k times the derangements
 * of the rest have k items in position.
 */
export function chanceOf({ answer, credit }: OrderKey): number {
	const n = answer.length;
	if (credit === "exact") return 1 / factorial(n);
	let sum = 0;
	for (let inPlace = 1; inPlace <= n; inPlace++) {
		sum += choose(n, inPlace) * derangements(n - inPlace) * share(inPlace, n);
	}
	return sum / (factorial(n) * FULL_CREDIT);
}
