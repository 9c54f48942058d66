import type { PublicTally } from "../../contract/publicTally.ts";
import { toThousandths } from "../../contract/score.ts";

/**
 * The key of `scores` that counts this score: thousandths of a point, or rounded to tenths of a point if a quiz has too
 * many possible scores.
 */
export function scoreCell(scores: PublicTally["scores"], score: number): number {
	const thousandths = toThousandths(score);
	return thousandths in scores ? thousandths : Math.round(thousandths / 100) * 100;
}
