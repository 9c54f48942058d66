import type { PublicTally } from "../../contract/publicTally.ts";
import { PUBLIC_POINT } from "../../contract/wire.ts";
import { inFull, plural } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";
import { scoreCell } from "./scoreCell.ts";

/** Readers learn what share of others they beat only from this share on. */
const TOLD_FROM = 0.3;

/**
 * Compares a score with those of readers who answered every question: their mean, their number and, if it is at least
 * TOLD_FROM, the share with a lower score. Empty while there are no scores to show.
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
