import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliderStep } from "../../../contract/number/sliderStep.ts";

const scales = fc
	.record({
		min: fc.integer({ min: -1e12, max: 1e12 - 2 }),
		range: fc.integer({ min: 2, max: 1e12 }),
		step: fc.nat({ max: 999 }),
		answer: fc.nat({ max: 1000 }),
		tolerance: fc.nat({ max: 1000 }),
	})
	.map(({ min, range, ...shares }) => {
		const max = Math.min(1e12, min + range);
		const answer = min + Math.floor(((max - min) * shares.answer) / 1000);
		const tolerance = Math.floor((Math.min(answer - min, max - answer) * shares.tolerance) / 1000);
		return { min, max, step: 1 + Math.floor(((max - min - 1) * shares.step) / 1000), answer, tolerance };
	});

describe("the slider's step", () => {
	it.each([
		["the question's own, where it leads to the answer", [0, 20_000, 500, 6_000, 500], 500],
		["the question's own, where it leads near enough", [0, 100, 10, 44, 5], 10],
		["one that leads to the answer", [0, 1_000_000, 100_000, 450_000, 10_000], 50_000],
		["as wide as the tolerance", [0, 1_000_000, 100_000, 457_123, 10_000], 20_000],
		["one that leads to the upper end, where the answer is there", [0, 10, 3, 10, 0], 1],
		["counted from the lower end", [1_900, 2_025, 10, 1_989, 0], 1],
		["one that leads to an answer below zero", [-50, 50, 20, -5, 0], 5],
	] as const)("is %s", (_, [min, max, step, answer, tolerance], expected) => {
		expect(sliderStep({ min, max, step, answer, tolerance })).toBe(expected);
	});

	it("leads from min to a right answer that is in range, whatever the question", () => {
		fc.assert(
			fc.property(scales, (scale) => {
				const step = sliderStep(scale);
				expect(Number.isInteger(step) && step >= 1 && step <= scale.step).toBe(true);
				const below = scale.answer - ((scale.answer - scale.min) % step);
				const stops = [below, below + step].filter((each) => each <= scale.max);
				expect(stops.some((each) => Math.abs(each - scale.answer) <= scale.tolerance)).toBe(true);
			}),
			{ numRuns: 2_000 },
		);
	});
});
