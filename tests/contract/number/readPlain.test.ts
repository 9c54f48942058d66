import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../contract/number/readNumber.ts";
import { readPlain } from "../../../contract/number/readPlain.ts";
import { allLocales } from "../../../widget/language/allLocales.ts";

const people = { min: 0, max: 20_000 };
const percent = { min: -100, max: 1_000, decimals: 1 };

describe("a number in plain digits", () => {
	it.each([
		["6000", people, 6_000],
		["0", people, 0],
		["3.7", percent, 37],
		["3,7", percent, 37],
		["-5", percent, -50],
		["3.75", percent, undefined],
		["20001", people, undefined],
		["6.000", people, undefined],
		["6,000", people, undefined],
		["", people, undefined],
		["many", people, undefined],
	])("%j in %j is %s", (typed, range, expected) => {
		expect(readPlain(typed, range)).toBe(expected);
	});

	it("is read as with all marks, units and scripts, in every language", () => {
		const typed = fc.tuple(fc.integer({ min: -1_000, max: 30_000 }), fc.stringMatching(/^([.,]\d{1,2})?$/));
		const languages = fc.constantFrom(...Object.keys(allLocales), "de-CH", "en-IN", "ar-EG");
		fc.assert(
			fc.property(typed, languages, fc.nat(3), ([whole, behind], lang, decimals) => {
				const range = { min: -1_000, max: 200_000, decimals };
				const read = readPlain(`${whole}${behind}`, range);
				if (read !== undefined) expect(readNumber(`${whole}${behind}`, range, lang)).toBe(read);
			}),
		);
	});
});
