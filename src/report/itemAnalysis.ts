import type { Completed, Histogram } from "../../contract/counting/read.ts";

/** n²·cov from sums, in integers of any size, because differences of means would lose precision. */
function scaledCovariance(n: number, a: number, b: number, ab: number): number {
	return Number(BigInt(n) * BigInt(Math.round(ab)) - BigInt(a) * BigInt(b));
}

/** Σ x and Σ x·y for the credits of every two questions, in the order of `questions`. */
type Sums = { ids: string[]; sum: number[]; products: number[][] };

function sumsOf({ questions }: Completed): Sums {
	const each = [...questions.values()];
	const total = (credits: Histogram, power: 1 | 2) => credits.reduce((sum, [x, count]) => sum + x ** power * count, 0);
	return {
		ids: [...questions.keys()],
		sum: each.map(({ credits }) => total(credits, 1)),
		products: each.map(({ credits, products }, index) => products.with(index, total(credits, 2))),
	};
}

const add = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * The mean and sample variance (with n − 1) of complete scores, from the sums of credits and their products. Null if
 * there are too few.
 */
export function scoreFigures(completed: Completed): { mean: number | null; variance: number | null } {
	const { n } = completed;
	const { sum, products } = sumsOf(completed);
	const total = add(sum);
	if (n === 0) return { mean: null, variance: null };
	const squares = add(products.map(add));
	return { mean: total / n, variance: n < 2 ? null : scaledCovariance(n, total, total, squares) / (n * (n - 1)) };
}

/** A question's credits x and the scores r of the other questions: Σ x, Σ x², Σ r, Σ r², Σ x·r. */
type Pair = { x: number; xx: number; r: number; rr: number; xr: number };

function pairOf(completed: Completed, id: string): Pair {
	const { ids, sum, products } = sumsOf(completed);
	const own = ids.indexOf(id);
	const others = (list: number[]) => add(list.filter((_, index) => index !== own));
	const row = products[own] ?? [];
	return {
		x: sum[own] ?? 0,
		xx: row[own] ?? 0,
		r: others(sum),
		rr: add(products.filter((_, index) => index !== own).map(others)),
		xr: others(row),
	};
}

/**
 * Discrimination: the corrected item–rest correlation. It is Pearson's r of a question's credit with the score of the
 * other questions (Henrysson 1963, "Correction of item–total correlations in item analysis", Psychometrika 28;
 * point-biserial for all-or-nothing credit). From −1 to 1, null if either does not vary.
 */
export function discrimination(completed: Completed, id: string): number | null {
	const { n } = completed;
	const { x, xx, r, rr, xr } = pairOf(completed, id);
	const varX = scaledCovariance(n, x, x, xx);
	const varRest = scaledCovariance(n, r, r, rr);
	if (varX <= 0 || varRest <= 0) return null;
	const correlation = scaledCovariance(n, x, r, xr) / Math.sqrt(varX) / Math.sqrt(varRest);
	return Math.max(-1, Math.min(1, correlation));
}

/** Σ of products when both ascending lists are paired in order. No other pairing of the same values gives more. */
function sortedProducts(a: Histogram, b: Histogram): number {
	let sum = 0;
	let [i, j, usedI, usedJ] = [0, 0, 0, 0];
	for (;;) {
		const [x, countX] = a[i] ?? [0, 0];
		const [y, countY] = b[j] ?? [0, 0];
		const taken = Math.min(countX - usedI, countY - usedJ);
		if (taken <= 0) return sum;
		sum += taken * x * y;
		usedI += taken;
		usedJ += taken;
		if (usedI === countX) [i, usedI] = [i + 1, 0];
		if (usedJ === countY) [j, usedJ] = [j + 1, 0];
	}
}

/**
 * Discrimination efficiency: the covariance of credit and rest, as a share of the greatest covariance that these values
 * allow (Moodle, "Quiz statistics calculations", discriminative efficiency; there in per cent). Null if the greatest is
 * 0.
 */
export function efficiency(completed: Completed, id: string): number | null {
	const { n, questions } = completed;
	const { x, r, xr } = pairOf(completed, id);
	const { credits = [], rests = [] } = questions.get(id) ?? {};
	const most = scaledCovariance(n, x, r, sortedProducts(credits, rests));
	return most > 0 ? scaledCovariance(n, x, r, xr) / most : null;
}

/**
 * Cronbach's alpha (Cronbach 1951, "Coefficient alpha and the internal structure of tests", Psychometrika 16) with its
 * asymptotic standard error (van Zyl, Neudecker & Nel 2000, "On the distribution of the maximum likelihood estimator of
 * Cronbach's alpha", Psychometrika 65; as in Duhachek & Iacobucci 2004, J. Appl. Psychol. 89). Null with fewer than two
 * questions or attempts, or if scores do not vary.
 */
export function alpha(completed: Completed): { value: number; standardError: number } | null {
	const { n } = completed;
	const { sum, products } = sumsOf(completed);
	const k = sum.length;
	if (k < 2 || n < 2) return null;
	const covariances = products.map((row, i) =>
		row.map((product, j) => scaledCovariance(n, sum[i] ?? 0, sum[j] ?? 0, product) / (n * (n - 1))),
	);
	const rows = covariances.map(add);
	const all = add(rows);
	const trace = add(covariances.map((row, i) => row[i] ?? 0));
	if (all <= 0) return null;
	const traceOfSquare = add(covariances.map((row) => add(row.map((value) => value * value))));
	const sumOfSquare = add(rows.map((value) => value * value));
	const scale = (2 * k * k) / ((k - 1) ** 2 * all ** 3);
	const q = scale * (all * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare);
	return { value: (k / (k - 1)) * (1 - trace / all), standardError: Math.sqrt(Math.max(0, q) / n) };
}

/**
 * Facility corrected for guessing: the share that would remain if all readers who did not know had guessed at random
 * (Thorndike 1971, Educational Measurement, ch. 3). Negative if readers do worse than by guessing. Null if guessing
 * alone earns full credit.
 */
export function correctedForGuessing(facility: number, chance: number): number | null {
	return chance < 1 ? (facility - chance) / (1 - chance) : null;
}
