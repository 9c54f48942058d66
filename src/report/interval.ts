/** Two-sided 95 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

export type Interval = [low: number, high: number];

/**
 * Wilson's score interval for a share (Wilson 1927, "Probable inference, the law of succession, and statistical
 * inference", JASA 22, equation in section 3), without continuity correction. Takes successes out of n ≥ 1, which may
 * be fractions. Returns bounds from 0 to 1.
 */
export function wilson(successes: number, n: number): Interval {
	const share = successes / n;
	const z2 = Z * Z;
	const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
	const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
	return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/**
 * Fisher's interval for a correlation (Fisher 1921, "On the 'probable error' of a coefficient of correlation deduced
 * from a small sample", Metron 1): normal on the scale of artanh r, with standard error 1/√(n − 3). Null for n ≤ 3.
 */
export function fisher(r: number, n: number): Interval | null {
	if (n <= 3) return null;
	const half = Z / Math.sqrt(n - 3);
	return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/**
 * Bounds for the expectation of a Poisson count, by the variance-stabilising square root (Anscombe 1948, "The
 * transformation of Poisson, binomial and negative-binomial data", Biometrika 35).
 */
export function poisson(count: number): Interval {
	const low = Math.max(0, Math.sqrt(count + 3 / 8) - Z / 2);
	return [Math.max(0, low * low - 3 / 8), (Math.sqrt(count + 3 / 8) + Z / 2) ** 2];
}
