import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import type { TrueFalseKey } from "./key.ts";

/** Full credit for the right answer, otherwise 0. */
export function grade({ answer }: TrueFalseKey, given: Given): number {
	return given === answer ? FULL_CREDIT : 0;
}

/** Every credit that an answer can earn, ascending. */
export const creditsOf = (): number[] => [0, FULL_CREDIT];

/** The mean credit of random guessing, from 0 to 1. */
export const chanceOf = (): number => 1 / 2;
