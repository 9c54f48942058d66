import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKey } from "../../contract/answerKey.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import { wilson } from "../../src/report/interval.ts";
import { cellsOfQuestion } from "../../src/report/responses.ts";
import { exact, suppress } from "../../src/report/suppress.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";

const key = answerKey(fixtureQuiz);
const counts = (cells: Record<string, number>, more: Partial<PublicTally> = {}): PublicTally => {
	const n = Object.values(cells).reduce((sum, count) => sum + count, 0);
	return { completed: 0, scores: {}, questions: { clock: { n, right: cells.new ?? 0, cells } }, ...more };
};

describe("suppress", () => {
	it("hides a question below the minimum and rounds it above", () => {
		const policy = { minimum: 20, step: 5 };
		expect(suppress(counts({ new: 19 }), key, policy).questions).toEqual({});
		expect(suppress(counts({ new: 13, old: 8, none: 1 }), key, policy).questions).toEqual({
			clock: { n: 25, right: 15, cells: { new: 15, old: 10 } },
		});
	});

	it("makes totals of rounded cells, so that no difference tells more", () => {
		const cells = fc.record({ old: fc.nat(60), new: fc.nat(60), none: fc.nat(60), "?": fc.nat(60) });
		fc.assert(
			fc.property(cells, fc.constantFrom(1, 5, 10), (given, step) => {
				const { clock } = suppress(counts(given), key, { minimum: 20, step }).questions;
				if (!clock) return;
				const values = Object.values(clock.cells);
				expect(clock.n).toBe(values.reduce((sum, value) => sum + value, 0));
				expect([...values, clock.n, clock.right].every((value) => value % step === 0)).toBe(true);
				expect(clock.right).toBe(clock.cells.new ?? 0);
			}),
		);
	});

	it("hides scores below the minimum", () => {
		const few = counts({}, { completed: 19, scores: { "5000": 19 } });
		expect(suppress(few, key, { minimum: 20, step: 5 })).toMatchObject({ completed: 0, scores: {} });
		const enough = counts({}, { completed: 23, scores: { "5000": 12, "0": 11 } });
		expect(suppress(enough, key, { minimum: 20, step: 5 })).toMatchObject({
			completed: 20,
			scores: { "5000": 10, "0": 10 },
		});
	});

	it("changes nothing for the newsroom", () => {
		const given = counts({ new: 3, old: 1 }, { completed: 2, scores: { "1000": 2 } });
		expect(suppress(given, key, exact)).toEqual(given);
	});
});

describe("wilson", () => {
	// Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	])("of %i in %i is %f to %f", (successes, n, low, high) => {
		const [from, to] = wilson(successes, n);
		expect(from).toBeCloseTo(low, 4);
		expect(to).toBeCloseTo(high, 4);
	});
});

describe("cells", () => {
	it("of a number are twenty bins that say what is right in them", () => {
		const stairs = fixtureQuiz.claims.find(({ id }) => id === "stairs")?.question;
		if (!stairs) throw new Error("the fixture has changed");
		const cells = cellsOfQuestion(stairs);
		expect(cells).toHaveLength(21);
		const bin = (low: number, high: number) => ({ type: "bin", low, high, unit: "stairs" });
		expect(cells[8]).toEqual({ cell: "8", meaning: bin(40, 45), right: true });
		expect(cells[9]).toEqual({ cell: "9", meaning: bin(45, 50), right: null });
		expect(cells[10]).toEqual({ cell: "10", meaning: bin(50, 55), right: false });
		expect(cells.at(-1)).toMatchObject({ cell: "?", right: false });
	});

	it.each(fixtureQuiz.claims.flatMap(({ id, question }) => (question ? [[id, question] as const] : [])))(
		"of %s are each named once",
		(_, question) => {
			const names = cellsOfQuestion(question).map(({ cell }) => cell);
			expect(new Set(names).size).toBe(names.length);
		},
	);
});
