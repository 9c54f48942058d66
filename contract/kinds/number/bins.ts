/** The number of equal parts of a question's range in which estimates are counted. */
export const NUMBER_BINS = 20;

/** The bin (0 to 19) of a number within its question's range. */
export function numberBin({ min, max }: { min: number; max: number }, value: number): number {
	return Math.min(NUMBER_BINS - 1, Math.floor((NUMBER_BINS * (value - min)) / (max - min)));
}
