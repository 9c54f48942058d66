import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import type { ChoiceKey } from "./key.ts";

export function grade({ options }: ChoiceKey, given: Given): number {
	return options.some(({ id, right }) => right && id === given) ? FULL_CREDIT : 0;
}

export const creditsOf = (): number[] => [0, FULL_CREDIT];

export function chanceOf({ options }: ChoiceKey): number {
	return 1 / options.length;
}
