/** Binomial coefficient; small numbers alone. */
export function choose(n: number, k: number): number {
	let product = 1;
	for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
	return Math.round(product);
}

export function factorial(n: number): number {
	return n < 2 ? 1 : n * factorial(n - 1);
}

/** Permutations of n things in which none stays in its place (subfactorial). */
export function derangements(n: number): number {
	if (n < 2) return 1 - n;
	return (n - 1) * (derangements(n - 1) + derangements(n - 2));
}
