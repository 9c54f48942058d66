import { timeBinBounds } from "../../contract/tally.ts";

export type Quartiles = { lower: number; median: number; upper: number };

/**
 * Quartiles of response times in milliseconds, from the count in each bin. Each quartile is placed inside its bin by
 * rank, on the logarithmic scale of the bins. A bin is a quarter of an octave. Null if there are no times.
 */
export function quartiles(bins: number[]): Quartiles | null {
	const n = bins.reduce((sum, count) => sum + count, 0);
	if (n === 0) return null;
	const at = (share: number) => {
		let before = 0;
		for (const [bin, count] of bins.entries()) {
			if (count > 0 && before + count >= share * n) {
				const [low, high] = timeBinBounds(bin);
				return Math.round(low * (high / low) ** ((share * n - before) / count));
			}
			before += count;
		}
		throw new Error("a share of the counts lies beyond all of them");
	};
	return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
