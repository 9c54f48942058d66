import { MARKS } from "../../../contract/counting/months.ts";

/** The mean of complete attempts as a share of full marks, of sums as they are kept; null without any. */
export function meanOf({ finished, score }: { finished: number; score: number }): number | null {
	return finished > 0 ? Math.min(1, Math.max(0, score / (finished * MARKS))) : null;
}
