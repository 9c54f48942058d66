import type { PublicTally } from "../contract/publicTally.ts";

export type Comparison = {
	/** Readers who answered every question. */
	readers: number;
	/** Share of them with a lower score, 0 to 1. */
	below: number;
	/** Their mean score in thousandths. */
	mean: number;
};

/** How a score stands among the scores of others; undefined while nothing may be shown. */
export function compare({ completed, scores }: PublicTally, score: number): Comparison | undefined {
	if (completed === 0) return undefined;
	let below = 0;
	let sum = 0;
	for (const [each, readers] of Object.entries(scores)) {
		if (Number(each) < score) below += readers;
		sum += Number(each) * readers;
	}
	return { readers: completed, below: below / completed, mean: sum / completed };
}
