import type { Response } from "../contract/gradable.ts";
import { FULL_CREDIT } from "../contract/wire.ts";

export type Verdict = "right" | "partly" | "wrong" | "unknown";

/** One word for a graded response; the names are keys of the locale files. */
export function verdictOf(response: Response, credit: number): Verdict {
	if (response === null) return "unknown";
	if (credit === FULL_CREDIT) return "right";
	return credit > 0 ? "partly" : "wrong";
}
