import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumTallies } from "../../contract/counting/add.ts";
import { fromNames } from "../../contract/counting/fromNames.ts";
import { fitsKey, isPlausible } from "../../contract/counting/plausible.ts";
import { storedTally } from "../../contract/counting/storedTally.ts";
import { readTally, storedOf, writeTally } from "../../src/catalog/tallyText.ts";
import { figuresOf, tallyOf } from "../lib/figuresOf.ts";
import { largestKeys, randomAttempt } from "../lib/largestQuiz.ts";
import { namedTallyOf } from "../lib/namedTally.ts";
import { randomFrom } from "../lib/random.ts";
import { anyAttempt, anyKey } from "./arbitraries.ts";

const keyWithAttempts = anyKey.chain((key) =>
	fc.record({ key: fc.constant(key), attempts: fc.array(anyAttempt(key), { maxLength: 12 }) }),
);

describe("counts of readers", () => {
	it("are plausible and fit their key, as counted, summed, stored, and as 0.2.0 counted them", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const latest = Math.max(0, ...attempts.map(({ hour }) => hour));
				const tally = tallyOf(attempts, key);
				const named = namedTallyOf(attempts, () => key);
				const numbers = [...new Set(attempts.map(({ revision }) => revision))];
				const keys = new Map(numbers.map((number) => [number, key]));
				for (const each of [tally, sumTallies([tally, tally]), fromNames(named, keys)]) {
					expect(isPlausible(each, latest)).toBe(true);
					expect(fitsKey(each, key)).toBe(true);
					expect(figuresOf(readTally(writeTally(each)))).toEqual(figuresOf(each));
				}
			}),
		);
	});

	it.each(Object.entries(largestKeys))("of the largest quiz (%s) pass too", (_, key) => {
		const random = randomFrom(1);
		const attempts = Array.from({ length: 500 }, () => randomAttempt(key, random));
		const tally = tallyOf(attempts, key);
		expect(isPlausible(tally, Math.max(...attempts.map(({ hour }) => hour)))).toBe(true);
		expect(fitsKey(tally, key)).toBe(true);
		expect(storedTally.safeParse(storedOf(tally)).success).toBe(true);
	});
});
