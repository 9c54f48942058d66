import { FULL_CREDIT } from "../wire.ts";

/** Whether a response that is partly right earns a share or nothing. */
export type Credit = "exact" | "partial";

/** Exact, since `FULL_CREDIT` is divisible by any number up to ten. */
export function share(part: number, whole: number): number {
	return (FULL_CREDIT * part) / whole;
}
