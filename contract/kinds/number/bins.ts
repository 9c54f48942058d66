/** Estimates are counted in so many parts of the question's range. */
export const NUMBER_BINS = 20;

/** Bin 0 to 19 of a number within its question's range. */
export function numberBin({ min, max }: { min: number; max: number }, value: number): number {
	return Math.min(NUMBER_BINS - 1, Math.floor((NUMBER_BINS * (value - min)) / (max - min)));
}
