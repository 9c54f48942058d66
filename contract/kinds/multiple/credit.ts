import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import { choose } from "../combinatorics.ts";
import { share } from "../share.ts";
import type { MultipleKey } from "./key.ts";

/**
 * Credit for the selected options, from 0 to FULL_CREDIT. Partial credit is right minus wrong selections, as a share of
 * the right options and never below zero, so that selecting everything earns nothing.
 */
export function grade({ options, credit }: MultipleKey, given: Given): number {
	if (!Array.isArray(given)) return 0;
	const right = options.filter((option) => option.right);
	const hits = right.filter(({ id }) => given.includes(id)).length;
	const misses = given.length - hits;
	if (hits === right.length && misses === 0) return FULL_CREDIT;
	return credit === "partial" ? Math.max(0, share(hits - misses, right.length)) : 0;
}

const countRight = ({ options }: MultipleKey) => options.filter(({ right }) => right).length;

/** Every credit that an answer can earn, ascending. */
export function creditsOf(key: MultipleKey): number[] {
	if (key.credit === "exact") return [0, FULL_CREDIT];
	const right = countRight(key);
	return [0, ...Array.from({ length: right }, (_, before) => share(before + 1, right))];
}

/** The mean credit of random guessing, from 0 to 1. Every non-empty selection is equally likely. */
export function chanceOf(key: MultipleKey): number {
	const right = countRight(key);
	const wrong = key.options.length - right;
	const sets = 2 ** key.options.length - 1;
	if (key.credit === "exact") return 1 / sets;
	let sum = 0;
	for (let hits = 1; hits <= right; hits++) {
		for (let misses = 0; misses <= wrong && misses <= hits; misses++) {
			sum += choose(right, hits) * choose(wrong, misses) * share(hits - misses, right);
		}
	}
	return sum / (sets * FULL_CREDIT);
}
