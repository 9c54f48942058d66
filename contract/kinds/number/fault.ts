import type { Given } from "../../gradable.ts";
import type { NumberKey } from "./key.ts";

export function faultOf({ min, max }: NumberKey, given: Given): string | null {
	return typeof given === "number" && Number.isInteger(given) && given >= min && given <= max
		? null
		: `must be a whole number from ${min} to ${max}`;
}
