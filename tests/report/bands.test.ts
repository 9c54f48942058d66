import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuizDocument } from "../../contract/quiz.ts";
import { type Band, bandsOf } from "../../src/pages/stats/bands.ts";
import { documentWith, number, reportOn } from "../fixtures/figures.ts";

type Range = { min: number; max: number; answer: number; tolerance: number };

function bandsFor(range: Range, estimates: number[]): Band[] {
	const document: QuizDocument = documentWith([number(range)]);
	let next = 0;
	const answer = () => ({ response: estimates[next++] ?? null });
	const [question] = reportOn(document, { attempts: estimates.length, answer }).questions;
	if (!question) throw new Error("the document has a question");
	return bandsOf(question);
}

const shown = (bands: Band[]) =>
	bands
		.filter(({ readers }) => readers > 0)
		.map(({ spans, readers, isRight }) => [
			spans.map(({ low, high }) => `${low}..${high}`).join(" or "),
			readers,
			isRight,
		]);

const wide = { min: 0, max: 20_000, answer: 6000, tolerance: 500 };

describe("estimates in bands", () => {
	it.each<[string, Range, number[], unknown[]]>([
		[
			"are cut where right begins and ends",
			wide,
			[5499, 5500, 6500],
			[
				["5000..5499 or 6501..6999", 1, false],
				["5500..6500", 2, true],
			],
		],
		[
			"name one side where the other twentieth is empty",
			wide,
			[5400, 5999],
			[
				["5000..5499", 1, false],
				["5500..6500", 1, true],
			],
		],
		[
			"have one number for an exact answer",
			{ ...wide, tolerance: 0 },
			[6000, 6001, 0],
			[
				["0..999", 1, false],
				["6000..6000", 1, true],
				["6001..6999", 1, false],
			],
		],
		[
			"leave out what no whole number falls into",
			{ min: 0, max: 3, answer: 2, tolerance: 0 },
			[0, 1, 2, 3],
			[
				["0..0", 1, false],
				["1..1", 1, false],
				["2..2", 1, true],
				["3..3", 1, false],
			],
		],
		[
			"take negative numbers",
			{ min: -40, max: -10, answer: -20, tolerance: 3 },
			[-40, -23, -24, -10],
			[
				["-40..-39", 1, false],
				["-25..-24", 1, false],
				["-23..-17", 1, true],
				["-11..-10", 1, false],
			],
		],
		[
			"hold the ends of the range",
			wide,
			[0, 20_000],
			[
				["0..999", 1, false],
				["19000..20000", 1, false],
			],
		],
	])("%s", (_, range, estimates, expected) => {
		expect(shown(bandsFor(range, estimates))).toEqual(expected);
	});

	it("count each estimate once, and nothing wrong as right", () => {
		const range = fc
			.record({ min: fc.integer({ min: -500, max: 500 }), size: fc.integer({ min: 2, max: 400 }) })
			.chain(({ min, size }) =>
				fc.record({
					min: fc.constant(min),
					max: fc.constant(min + size),
					answer: fc.integer({ min, max: min + size }),
					tolerance: fc.nat(Math.floor(size / 2) - 1),
				}),
			)
			.filter(({ min, max, answer, tolerance }) => answer - tolerance >= min && answer + tolerance <= max);
		const withEstimates = range.chain((each) =>
			fc.tuple(
				fc.constant(each),
				fc.array(fc.integer({ min: each.min, max: each.max }), { minLength: 1, maxLength: 40 }),
			),
		);
		fc.assert(
			fc.property(withEstimates, ([each, estimates]) => {
				const bands = bandsFor(each, estimates);
				const isIn = (value: number) => (band: Band) =>
					band.spans.some(({ low, high }) => low <= value && value <= high);
				for (const band of bands) expect(band.readers).toBe(estimates.filter((value) => isIn(value)(band)).length);
				for (let value = each.min; value <= each.max; value++) expect(bands.filter(isIn(value))).toHaveLength(1);
				const right = bands.filter(({ isRight }) => isRight);
				expect(right.map(({ spans }) => spans)).toEqual([
					[{ low: each.answer - each.tolerance, high: each.answer + each.tolerance }],
				]);
			}),
		);
	});
});
