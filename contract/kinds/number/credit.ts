import type { Given } from "../../gradable.ts";
import { FULL_CREDIT } from "../../wire.ts";
import type { NumberKey } from "./key.ts";

export function grade({ answer, tolerance }: NumberKey, given: Given): number {
	return typeof given === "number" && Math.abs(given - answer) <= tolerance ? FULL_CREDIT : 0;
}

export const creditsOf = (): number[] => [0, FULL_CREDIT];

/** Every whole number of the range is as likely as any other. */
export function chanceOf({ min, max, answer, tolerance }: NumberKey): number {
	const low = Math.ceil(Math.max(min, answer - tolerance));
	const high = Math.floor(Math.min(max, answer + tolerance));
	return Math.max(0, high - low + 1) / (max - min + 1);
}
