/**
 * Counts as whole percentages that sum to 100. Each is rounded down, and the missing points go to the largest
 * remainders (Hare–Niemeyer). All are 0 if nothing was counted.
 */
export function wholePercents(counts: readonly number[]): number[] {
	const total = counts.reduce((sum, each) => sum + each, 0);
	if (total === 0) return counts.map(() => 0);
	const exact = counts.map((each) => (100 * each) / total);
	const floors = exact.map(Math.floor);
	const missing = 100 - floors.reduce((sum, each) => sum + each, 0);
	const byRemainder = exact
		.map((each, index) => ({ index, remainder: each - Math.floor(each) }))
		.sort((a, b) => b.remainder - a.remainder)
		.slice(0, missing);
	const raised = new Set(byRemainder.map(({ index }) => index));
	return floors.map((each, index) => each + (raised.has(index) ? 1 : 0));
}
