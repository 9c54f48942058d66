import { describe, expect, it } from "vitest";
import { longDate } from "../../../contract/longDate.ts";
import { spoken, textIn } from "../../../widget/language/allLocales.ts";
import { plural } from "../../../widget/language/inFull.ts";

describe("the words for a language tag", () => {
	it.each([
		["pt", "pt"],
		["pt-BR", "pt"],
		["pt-PT", "pt-PT"],
		["pt_AO", "pt-PT"],
		["zh", "zh"],
		["zh-CN", "zh"],
		["zh-Hans-HK", "zh"],
		["zh-TW", "zh-Hant"],
		["zh-hk", "zh-Hant"],
		["zh-Hant-MO", "zh-Hant"],
		["de-CH", "de"],
		["iw", "he"],
		["en-GB", "en"],
		["sv", "en"],
		["constructor", "en"],
		["", "en"],
	])("%s are those of %s", (tag, locale) => {
		expect(spoken(tag).locale).toBe(locale);
	});
});

describe("the quiz's own words", () => {
	it.each([
		["fa", "rtl"],
		["fa-AF", "rtl"],
		["ckb", "rtl"],
		["yi", "rtl"],
		["sv", "ltr"],
		["fy", "ltr"],
	])("in %s are marked as %s where the interface is in another language", (lang, dir) => {
		expect(textIn("en", lang).content).toEqual({ lang, dir });
	});

	it("need no mark where the interface is in the same language", () => {
		expect(textIn("ar", "ar").content).toEqual({});
	});
});

describe("numbers", () => {
	it.each([
		["ar-EG", "السؤال ٣ من ٩", "٤٥"],
		["ar-AE", "السؤال 3 من 9", "45"],
		["en-u-nu-deva", "Question ३ of ९", "४५"],
		["de", "Frage 3 von 9", "45"],
	])("have one set of digits in %s", (tag, progress, share) => {
		const text = textIn(tag, tag);
		expect(text.fill(text.progress, { n: text.count(3), total: text.count(9) })).toBe(progress);
		expect(text.percent(0.45)).toContain(share);
	});

	it.each([
		["fr", 2_000_000, /^2\s000\s000 de personnes/],
		["pl", 22, /^22 osoby, które/],
		["ru", 25, /^25 человек, решивших/],
		["ar", 2, /^شخصان/],
	])("choose the form of a sentence in %s", (tag, n, wanted) => {
		const text = textIn(tag, tag);
		expect(plural(text, text.rightly, n, { percent: text.percent(0.5) })).toMatch(wanted);
	});
});

describe("numbers of a quiz in a language without words", () => {
	it.each([
		["nl", "nl", "6.000", "45%"],
		["sv", "sv-FI", "6\u00a0000", "45\u00a0%"],
		["el", "el", "6.000", "45%"],
		["fa", "fa", "۶٬۰۰۰", "۴۵٪"],
		["de", "nl", "6.000", "45\u00a0%"],
		["en", "nl", "6,000", "45%"],
		["sv", "en", "6,000", "45%"],
		["sv", "de-CH", "6'000", "45%"],
		["constructor", "nl", "6.000", "45%"],
	])("asked for in %s are written as in %s, its own: %s, %s", (wanted, content, number, share) => {
		const text = textIn(wanted, content);
		expect([text.number(6_000), text.percent(0.45)]).toEqual([number, share]);
		expect(text.lang).toBe(wanted === "de" ? "de" : "en");
	});

	it.each(["la", "und"])("are written somehow where no data exists: %s", (tag) => {
		expect(textIn(tag, tag).number(6_000)).toBe((6_000).toLocaleString());
	});

	it("have one set of digits, and are those that the server has written", () => {
		const text = textIn("fa", "fa", { 6000: "written" });
		expect([text.count(3), text.number(6_000), text.date("2025-07-14")]).toEqual(["۳", "written", "۲۳ تیر ۱۴۰۴"]);
		expect(textIn("en", "fa", { 6000: "written" }).number(6_000)).toBe("6,000");
	});
});

describe("words within a sentence", () => {
	it.each([
		["he", "he", "NATO", "\u2068NATO\u2069"],
		["en", "ar", "الناتو", "\u2068الناتو\u2069"],
		["en", "en", "NATO", "NATO"],
		["ar", "ar", "45", "45"],
	])("keep their direction in %s beside a quiz in %s", (lang, content, item, shown) => {
		const text = textIn(lang, content);
		expect(text.fill("{item}", { item })).toBe(shown);
	});
});

it.each([
	["fr", "2025-07-01", "1er juillet 2025"],
	["fr-CA", "2025-07-11", "11 juillet 2025"],
	["en-GB", "2025-07-01", "1 July 2025"],
])("writes a date out in %s", (language, day, written) => {
	expect(longDate(day, language)).toBe(written);
});
