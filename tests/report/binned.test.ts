import { describe, expect, it } from "vitest";
import { layoutOf } from "../../contract/counting/layout.ts";
import { completedOf, scoresIn } from "../../contract/counting/read.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import { grade } from "../../contract/grade.ts";
import type { Attempt } from "../../contract/tally.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { alpha, discrimination, efficiency, scoreFigures } from "../../src/report/itemAnalysis.ts";
import { tallyOf } from "../lib/figuresOf.ts";
import { type Random, randomFrom } from "../lib/random.ts";

/** Fifths, sevenths, eighths, ninths: no step that is common and not tiny. */
const key: AnswerKey = [5, 7, 8, 9, 10, 4, 6, 9, 7, 8].map((right, index) => {
	const options = Array.from({ length: right }, (_, option) => ({ id: `o${option}`, right: true }));
	return { id: `q${index}`, question: { kind: "multiple", credit: "partial", options } };
});

function attemptOf(random: Random): Attempt {
	const skill = random();
	const answers = Object.fromEntries(
		key.map(({ id, question }) => {
			const ids = question.kind === "multiple" ? question.options.map((option) => option.id) : [];
			const ticked = ids.filter(() => random() < skill);
			return [id, { response: ticked.length > 0 ? ticked : null }];
		}),
	);
	return { revision: 1, again: false, suspect: 0, hour: 490_000, embed: "page", host: "", answers };
}

const random = randomFrom(3);
const attempts = Array.from({ length: 3_000 }, () => attemptOf(random));
const credits = attempts.map(({ answers }) =>
	key.map(({ id, question }) => grade(question, answers[id]?.response ?? null)),
);
const scores = credits.map((row) => row.reduce((sum, each) => sum + each, 0));
const completed = completedOf(tallyOf(attempts, key), key);

const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
function covariance(a: number[], b: number[]): number {
	const [meanA, meanB] = [mean(a), mean(b)];
	return a.reduce((sum, each, index) => sum + (each - meanA) * ((b[index] ?? 0) - meanB), 0) / (a.length - 1);
}
const ascending = (values: number[]) => values.toSorted((a, b) => a - b);

describe("a quiz with more scores than can be counted one by one", () => {
	it("is one", () => {
		const layout = layoutOf(key);
		expect([layout.scores.isExact, layout.rests.isExact]).toEqual([false, false]);
	});

	it("has exact means, deviations, alpha and discrimination all the same", () => {
		const figures = scoreFigures(completed);
		expect(figures.mean).toBeCloseTo(mean(scores), 9);
		expect(figures.variance).toBeCloseTo(covariance(scores, scores), 3);
		const columns = key.map((_, index) => credits.map((row) => row[index] ?? 0));
		const variances = columns.reduce((sum, column) => sum + covariance(column, column), 0);
		const expected = (10 / 9) * (1 - variances / covariance(scores, scores));
		expect(alpha(completed)?.value).toBeCloseTo(expected, 12);
		for (const [index, column] of columns.entries()) {
			const rests = scores.map((score, reader) => score - (column[reader] ?? 0));
			const r = covariance(column, rests) / Math.sqrt(covariance(column, column) * covariance(rests, rests));
			expect(discrimination(completed, `q${index}`)).toBeCloseTo(r, 12);
			const most = covariance(ascending(column), ascending(rests));
			// Of what was possible: at most 0.001 off.
			expect(Math.abs((efficiency(completed, `q${index}`) ?? 2) - covariance(column, rests) / most)).toBeLessThan(
				0.001,
			);
		}
	});

	it("has its scores by tenths of a point", () => {
		const shown = scoresIn(tallyOf(attempts, key), key);
		expect(shown.reduce((sum, [, readers]) => sum + readers, 0)).toBe(attempts.length);
		expect(shown.every(([score]) => score % (FULL_CREDIT / 10) === 0)).toBe(true);
	});
});
