/** Two-sided 95 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval for a share (Wilson 1927, "Probable inference, the law of succession,
 * and statistical inference", JASA 22, equation in section 3), without continuity correction.
 * Takes successes out of n ≥ 1; gives bounds from 0 to 1.
 */
export function wilson(successes: number, n: number): [low: number, high: number] {
	const share = successes / n;
	const z2 = Z * Z;
	const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
	const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
	return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
