import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeral, type Scale, unitOf, withUnit } from "../../../contract/number/amount.ts";
import { readNumber } from "../../../contract/number/readNumber.ts";
import { signOf, typedOf } from "../../../contract/number/signOf.ts";
import { decimalsOf, whole, wholeTolerance } from "../../../contract/number/whole.ts";
import { allLocales } from "../../../widget/language/allLocales.ts";

const amount = (scale: Scale, value: number, lang: string) =>
	withUnit(numeral(scale, value, lang), unitOf(scale, value, lang), lang).replace(/[\u00a0\u202f]/g, " ");

describe("whole numbers of the smallest unit", () => {
	it.each([
		[1.1, 2, 110],
		[0.29, 2, 29],
		[4.35, 2, 435],
		[1.005, 3, 1005],
		[-3.7, 1, -37],
		[0.000001, 6, 1],
		[476.8, 1, 4768],
		[999999.999999, 6, 999999999999],
	])("%f with %i decimals is %i", (value, decimals, expected) => {
		expect(whole(value, decimals)).toBe(expected);
	});

	it.each([
		[3, 0],
		[3.7, 1],
		[1e-7, 7],
		[1.5e-7, 8],
		[1e21, 0],
		[-0.25, 2],
	])("%f has %i decimals", (value, expected) => {
		expect(decimalsOf(value)).toBe(expected);
	});

	it("come from every number of so many decimals, and lead back to it", () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
				expect(whole(Number(`${value}e-${decimals}`), decimals)).toBe(value);
			}),
		);
	});

	it.each([
		[0.2, 3, 1, 2],
		["10%", 200, 0, 20],
		["10%", -200, 0, 20],
		["2.5%", 100, 0, 2],
		["0,5 %", 4768, 1, 23],
		["33.33%", 3, 0, 0],
		["100%", 7, 0, 7],
	])("a tolerance of %s around %i with %i decimals is %i", (tolerance, answer, decimals, expected) => {
		expect(wholeTolerance(tolerance, answer, decimals)).toBe(expected);
	});

	it("put a response inside a share exactly where |response − answer| × 100 ≤ share × |answer|", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1e6, max: 1e6 }),
				fc.integer({ min: -1e6, max: 1e6 }),
				fc.integer({ min: 0, max: 100 }),
				(answer, response, share) => {
					const isInside = Math.abs(response - answer) <= wholeTolerance(`${share}%`, answer, 0);
					expect(isInside).toBe(Math.abs(response - answer) * 100 <= share * Math.abs(answer));
				},
			),
		);
	});
});

describe("amounts", () => {
	const soldiers = { one: "soldier", other: "soldiers" };
	it.each<[string, Scale, number, string, string]>([
		["a decimal", { unit: "km", decimals: 1 }, 37, "en", "3.7 km"],
		["a decimal in German", { unit: "km", decimals: 1 }, 37, "de", "3,7 km"],
		["as many decimals as the question has", { unit: "", decimals: 2 }, 350, "en", "3.50"],
		["a percentage", { unit: "", decimals: 1, format: "percent" }, 37, "en", "3.7%"],
		["a percentage in French", { unit: "", decimals: 1, format: "percent" }, 332, "fr", "33,2 %"],
		["money in front", { unit: "bn", decimals: 1, currency: "EUR" }, 4768, "en", "€476.8 bn"],
		["money behind", { unit: "Mrd.", decimals: 1, currency: "EUR" }, 4768, "de", "476,8 € Mrd."],
		["dollars", { unit: "", decimals: 2, currency: "USD" }, 199, "en", "$1.99"],
		["a year without marks", { unit: "", format: "year" }, 1989, "en", "1989"],
		["a year before the first", { unit: "", format: "year" }, -44, "en", "44 BC"],
		["the form for one", { unit: soldiers }, 1, "en", "1 soldier"],
		["the form for many", { unit: soldiers }, 2, "en", "2 soldiers"],
		["the form for one point zero", { unit: soldiers, decimals: 1 }, 10, "en", "1.0 soldiers"],
		["Polish few", { unit: { one: "plik", few: "pliki", other: "plików" } }, 3, "pl", "3 pliki"],
		["a form that is not written", { unit: { one: "plik", other: "plików" } }, 3, "pl", "3 plików"],
		["no space in Japanese", { unit: "人" }, 6000, "ja", "6,000人"],
		["no unit", { unit: "" }, 12, "en", "12"],
	])("write %s", (_, scale, value, lang, expected) => {
		expect(amount(scale, value, lang)).toBe(expected);
	});

	it.each<[Scale, string, string]>([
		[{ unit: "", format: "percent", decimals: 1 }, "en", "%"],
		[{ unit: "bn", currency: "EUR", decimals: 1 }, "en", "€ bn"],
		[{ unit: { one: "soldier", other: "soldiers" } }, "en", "soldiers"],
		[{ unit: "", format: "year" }, "en", ""],
	])("put beside a field for %j in %s: %s", (scale, lang, expected) => {
		expect(signOf(scale, lang)).toBe(expected);
	});

	const scales: Scale[] = [
		{ unit: "km", decimals: 1 },
		{ unit: "", decimals: 2, format: "percent" },
		{ unit: "bn", decimals: 3, currency: "EUR" },
		{ unit: { one: "soldier", other: "soldiers" } },
		{ unit: "", format: "year" },
	];
	it.each([...Object.keys(allLocales), "nl", "sv", "da", "nb", "cs", "el", "ro", "hu", "id", "hi", "fa", "fi", "bn"])(
		"are read again as they are written and as a slider leaves them, in %s",
		(lang) => {
			fc.assert(
				fc.property(fc.constantFrom(...scales), fc.integer({ min: 1000, max: 999_999 }), (scale, value) => {
					const range = { ...scale, min: 1000, max: 999_999 };
					expect(readNumber(typedOf(scale, value, lang), range, lang)).toBe(value);
					expect(readNumber(amount(scale, value, lang), range, lang)).toBe(value);
				}),
				{ numRuns: 60 },
			);
		},
	);
});
