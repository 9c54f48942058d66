import { sumPrefix } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import { counter, type Tally } from "../../contract/tally.ts";

/** How often each value of a whole-number quantity came. */
type Histogram = Map<number, number>;

/** What attempts that answered every question tell; of one form, over all its revisions. */
export type Completed = {
	ids: string[];
	n: number;
	/** By score in thousandths. */
	scores: Histogram;
	/** By question: its credit, and the score of the other questions, in thousandths. */
	credits: Map<string, Histogram>;
	rests: Map<string, Histogram>;
	/** Σ xᵢxⱼ for two questions. */
	product: (a: string, b: string) => number;
};

/** The completed attempts of the given revisions, from their tally. */
export function completedOf(tally: Tally, revisions: number[], key: AnswerKey): Completed {
	const ids = key.map(({ id }) => id);
	const histogram = (name: string): Histogram =>
		new Map([...sumPrefix(tally, revisions, name)].map(([value, count]) => [Number(value), count]));
	const total = (name: string) =>
		revisions.reduce((sum, revision) => sum + (tally.get(counter.attempt(revision, name)) ?? 0), 0);
	return {
		ids,
		n: total("completed"),
		scores: histogram("score"),
		credits: new Map(ids.map((id) => [id, histogram(`credit ${id}`)])),
		rests: new Map(ids.map((id) => [id, histogram(`rest ${id}`)])),
		// The earlier question of the two names the counter first.
		product: (a, b) => total(ids.indexOf(a) < ids.indexOf(b) ? `product ${a} ${b}` : `product ${b} ${a}`),
	};
}

/** Σ v and Σ v² of a histogram. */
function sums(histogram: Histogram): { sum: number; squares: number } {
	let sum = 0;
	let squares = 0;
	for (const [value, count] of histogram) {
		sum += value * count;
		squares += value * value * count;
	}
	return { sum, squares };
}

/** n²·cov from sums: exact in whole numbers as long as they are below 2^53, and never from differences of means. */
function scaledCovariance(n: number, a: number, b: number, ab: number): number {
	return n * ab - a * b;
}

/** Sample variance, with n − 1; null for fewer than two. */
export function variance(histogram: Histogram, n: number): number | null {
	if (n < 2) return null;
	const { sum, squares } = sums(histogram);
	return scaledCovariance(n, sum, sum, squares) / (n * (n - 1));
}

/** Σ xᵢ·(t − xᵢ): the products of a question's credit with the score of the others. */
function withRest({ ids, product }: Completed, id: string): number {
	return ids.reduce((sum, other) => (other === id ? sum : sum + product(id, other)), 0);
}

type Pair = { x: { sum: number; squares: number }; rest: { sum: number; squares: number } };

function pairOf({ credits, rests }: Completed, id: string): Pair {
	return { x: sums(credits.get(id) ?? new Map()), rest: sums(rests.get(id) ?? new Map()) };
}

/**
 * Discrimination: the corrected item–rest correlation, Pearson's r of a question's credit with the
 * score of the other questions (Henrysson 1963, "Correction of item–total correlations in item
 * analysis", Psychometrika 28; point-biserial for a question of right and wrong). −1 to 1, null
 * when either does not vary.
 */
export function discrimination(completed: Completed, id: string): number | null {
	const { n } = completed;
	const { x, rest } = pairOf(completed, id);
	const varX = scaledCovariance(n, x.sum, x.sum, x.squares);
	const varRest = scaledCovariance(n, rest.sum, rest.sum, rest.squares);
	if (varX <= 0 || varRest <= 0) return null;
	const r = scaledCovariance(n, x.sum, rest.sum, withRest(completed, id)) / Math.sqrt(varX) / Math.sqrt(varRest);
	return Math.max(-1, Math.min(1, r));
}

/** Σ of products when both quantities are sorted: no other pairing of the same values gives more. */
function sortedProducts(a: Histogram, b: Histogram): number {
	const ascending = (histogram: Histogram) => [...histogram].sort(([v], [w]) => v - w);
	const [left, right] = [ascending(a), ascending(b)];
	let sum = 0;
	let [i, j, usedI, usedJ] = [0, 0, 0, 0];
	for (;;) {
		const [x, countX] = left[i] ?? [0, 0];
		const [y, countY] = right[j] ?? [0, 0];
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
 * Discrimination efficiency: the covariance of credit and rest as a share of the greatest that
 * these credits and rests could have had (Moodle, "Quiz statistics calculations", discriminative
 * efficiency; there in per cent). Null when that is 0.
 */
export function efficiency(completed: Completed, id: string): number | null {
	const { n, credits, rests } = completed;
	const { x, rest } = pairOf(completed, id);
	const greatest = sortedProducts(credits.get(id) ?? new Map(), rests.get(id) ?? new Map());
	const most = scaledCovariance(n, x.sum, rest.sum, greatest);
	return most > 0 ? scaledCovariance(n, x.sum, rest.sum, withRest(completed, id)) / most : null;
}

/**
 * Cronbach's alpha (Cronbach 1951, "Coefficient alpha and the internal structure of tests",
 * Psychometrika 16) with its asymptotic standard error (van Zyl, Neudecker & Nel 2000, "On the
 * distribution of the maximum likelihood estimator of Cronbach's alpha", Psychometrika 65; as in
 * Duhachek & Iacobucci 2004, J. Appl. Psychol. 89). Null with fewer than two questions or attempts,
 * or when scores do not vary.
 */
export function alpha(completed: Completed): { value: number; standardError: number } | null {
	const { ids, n, credits } = completed;
	const k = ids.length;
	if (k < 2 || n < 2) return null;
	const each = ids.map((id) => sums(credits.get(id) ?? new Map()));
	const covariances = ids.map((a, i) =>
		ids.map((b, j) => {
			const ab = i === j ? (each[i]?.squares ?? 0) : completed.product(a, b);
			return scaledCovariance(n, each[i]?.sum ?? 0, each[j]?.sum ?? 0, ab) / (n * (n - 1));
		}),
	);
	const add = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
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
 * Facility without what guessing gives: the share that would remain if everybody who did not know
 * had picked by lot ("correction for guessing", Thorndike 1971, Educational Measurement, ch. 3).
 * Negative when readers do worse than by lot; null when chance gives everything.
 */
export function correctedForGuessing(facility: number, chance: number): number | null {
	return chance < 1 ? (facility - chance) / (1 - chance) : null;
}
