import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import type { TrueFalseKey } from "./key.ts";

export function grade({ answer }: TrueFalseKey, given: Given): number {
	return given === answer ? FULL_CREDIT : 0;
}

export const creditsOf = (): number[] => [0, FULL_CREDIT];

export const chanceOf = (): number => 1 / 2;
