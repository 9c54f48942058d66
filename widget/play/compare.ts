import type { PublicTally } from "../../contract/publicTally.ts";
import { PUBLIC_POINT } from "../../contract/wire.ts";
import { inFull, plural } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";
import { scoreCell } from "./scoreCell.ts";

/** The share of others that a reader has to be above to be told: nobody needs to hear how few that are. */
const TOLD_FROM = 0.3;

/**
 * How a score stands among the scores of readers who answered every question: their mean, how many there are, and the
 * share of them with a lower score where it is not small. Empty while nothing may be shown.
 */
export function compare({ completed, scores }: PublicTally, score: number, text: Text): string {
	if (completed === 0) return "";
	const { better, average, percent, number } = inFull(text);
	const own = scoreCell(scores, score);
	let below = 0;
	let sum = 0;
	for (const [each, readers] of Object.entries(scores)) {
		if (Number(each) < own) below += readers;
		sum += Number(each) * readers;
	}
	const mean = number(sum / completed / PUBLIC_POINT);
	const isTold = below / completed >= TOLD_FROM;
	return plural(text, isTold ? better : average, completed, { score: mean, percent: percent(below / completed) });
}
