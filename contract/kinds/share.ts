import { FULL_CREDIT } from "../wire.ts";

/** Whether a partly right response earns a share or nothing. */
export type Credit = "exact" | "partial";

/** A share of full credit. It is exact, because `FULL_CREDIT` is divisible by every number up to ten. */
export function share(part: number, whole: number): number {
	return (FULL_CREDIT * part) / whole;
}
