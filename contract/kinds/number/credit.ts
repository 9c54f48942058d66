import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import type { NumberKey } from "./key.ts";

/** Full credit within the tolerance, otherwise 0. */
export function grade({ answer, tolerance }: NumberKey, given: Given): number {
	return typeof given === "number" && Math.abs(given - answer) <= tolerance ? FULL_CREDIT : 0;
}

/** Every credit that an answer can earn, ascending. */
export const creditsOf = (): number[] => [0, FULL_CREDIT];

/** The mean credit of random guessing, from 0 to 1. Every whole number in the range is equally likely. */
export function chanceOf({ min, max, answer, tolerance }: NumberKey): number {
	const low = Math.ceil(Math.max(min, answer - tolerance));
	const high = Math.floor(Math.min(max, answer + tolerance));
	return Math.max(0, high - low + 1) / (max - min + 1);
}
