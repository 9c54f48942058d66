import { MARKS } from "../../../contract/counting/months.ts";

/** The mean score of complete attempts as a share of full marks, from stored sums. Null if there are none. */
export function meanOf({ finished, score }: { finished: number; score: number }): number | null {
	return finished > 0 ? Math.min(1, Math.max(0, score / (finished * MARKS))) : null;
}
