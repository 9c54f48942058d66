import { FULL_CREDIT } from "../wire.ts";

/** Whether a response that is partly right earns a share or nothing. */
export type Credit = "exact" | "partial";

export function share(part: number, whole: number): number {
	return Math.round((FULL_CREDIT * part) / whole);
}
