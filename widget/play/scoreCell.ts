import type { PublicTally } from "../../contract/publicTally.ts";
import { toThousandths } from "../../contract/score.ts";

/** The thousandths under which a score is counted: where too many scores can be reached, tenths of a point are counted. */
export function scoreCell(scores: PublicTally["scores"], score: number): number {
	const thousandths = toThousandths(score);
	return thousandths in scores ? thousandths : Math.round(thousandths / 100) * 100;
}
