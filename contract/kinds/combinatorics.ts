/** The binomial coefficient n choose k, for small numbers. */
export function choose(n: number, k: number): number {
	let product = 1;
	for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
	return Math.round(product);
}

/** n! for small numbers. */
export function factorial(n: number): number {
	return n < 2 ? 1 : n * factorial(n - 1);
}

/** The number of permutations of n items in which no item stays in its position (subfactorial). */
export function derangements(n: number): number {
	if (n < 2) return 1 - n;
	return (n - 1) * (derangements(n - 1) + derangements(n - 2));
}
