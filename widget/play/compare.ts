import type { PublicTally } from "../../contract/publicTally.ts";
import { toThousandths } from "../../contract/score.ts";
import { PUBLIC_POINT } from "../../contract/wire.ts";
import { inFull, plural } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";

/**
 * How a score stands among the scores of readers who answered every question: how
 * many there are, the share of them with a lower score, their mean. Empty while nothing may be shown.
 */
export function compare({ completed, scores }: PublicTally, score: number, text: Text): string {
	if (completed === 0) return "";
	const { readers, beat, average, colon, fill, percent, number } = inFull(text);
	const thousandths = toThousandths(score);
	// Where too many scores can be reached, they are counted in tenths of a point.
	const own = thousandths in scores ? thousandths : Math.round(thousandths / 100) * 100;
	let below = 0;
	let sum = 0;
	for (const [each, readers] of Object.entries(scores)) {
		if (Number(each) < own) below += readers;
		sum += Number(each) * readers;
	}
	const beaten = fill(beat, { percent: percent(below / completed) });
	const mean = fill(average, { score: number(sum / completed / PUBLIC_POINT) });
	return `${plural(text, readers, completed)}${colon}${beaten} ${mean}`;
}
