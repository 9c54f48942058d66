import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import type { ChoiceKey } from "./key.ts";

/** Full credit for the right option, otherwise 0. */
export function grade({ options }: ChoiceKey, given: Given): number {
	return options.some(({ id, right }) => right && id === given) ? FULL_CREDIT : 0;
}

/** Every credit that an answer can earn, ascending. */
export const creditsOf = (): number[] => [0, FULL_CREDIT];

/** The mean credit of random guessing, from 0 to 1. */
export function chanceOf({ options }: ChoiceKey): number {
	return 1 / options.length;
}
