import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placedIn } from "../../src/pages/stats/Places.tsx";
import { wholePercents } from "../../src/pages/stats/percents.ts";
import { reports } from "../fixtures/figures.ts";

describe("whole percentages", () => {
	it.each([
		[
			[1, 1, 1],
			[34, 33, 33],
		],
		[
			[0, 0],
			[0, 0],
		],
		[[7], [100]],
		[[], []],
		[
			[1, 999],
			[0, 100],
		],
	])("of %j are %j", (counts, expected) => {
		expect(wholePercents(counts)).toEqual(expected);
	});

	it("sum to 100, each within 1 of its share", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 10 }), (counts) => {
				const total = counts.reduce((sum, each) => sum + each, 0);
				const percents = wholePercents(counts);
				expect(percents.reduce((sum, each) => sum + each, 0)).toBe(total > 0 ? 100 : 0);
				for (const [index, percent] of percents.entries()) {
					if (total > 0) expect(Math.abs(percent - (100 * (counts[index] ?? 0)) / total)).toBeLessThan(1);
				}
			}),
		);
	});

	it("sum to 100 for each item of a sequence, in every view", () => {
		const all = Object.values(reports).flatMap((make) => make().questions.filter(({ kind }) => kind === "order"));
		const placed = all.flatMap(placedIn).filter(({ percents }) => percents.some((each) => each > 0));
		expect(placed.length).toBeGreaterThan(20);
		for (const { percents } of placed) expect(percents.reduce((sum, each) => sum + each, 0)).toBe(100);
	});
});
