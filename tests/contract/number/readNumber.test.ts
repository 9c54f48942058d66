import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeral } from "../../../contract/number/amount.ts";
import { readNumber } from "../../../contract/number/readNumber.ts";
import { signOf } from "../../../contract/number/signOf.ts";
import { allLocales } from "../../../widget/language/allLocales.ts";

const wide = { min: -1e12, max: 1e12 };
const people = { min: 0, max: 20_000, unit: "people" };
const languages = [
	...Object.keys(allLocales),
	"de-CH",
	"de-AT",
	"en-IN",
	"en-ZA",
	"es-MX",
	"pt-PT",
	"ar-EG",
	...["nl", "nl-BE", "sv", "da", "nb", "nn", "fi", "is", "cs", "sk", "sl", "hr", "sr", "bg", "mk", "el", "ro", "hu"],
	...["et", "lv", "lt", "ca", "eu", "gl", "ga", "cy", "mt", "sq", "ka", "hy", "kk", "uz", "mn", "fa", "ckb"],
	...["ps", "hi", "mr", "ne", "bn", "ta", "te", "pa", "gu", "si", "my", "km", "lo", "th", "vi", "id", "ms"],
	...["fil", "sw", "am", "zu", "af"],
];
const numberingSystems = ["arab", "arabext", "beng", "deva", "fullwide", "mathsans", "thai", "tibt", "mymr"];

describe("a number that was typed", () => {
	it.each([
		["en", "6,000", 6_000],
		["en", "6000", 6_000],
		["en", "6 000", 6_000],
		["en", "6.000", 6],
		["en", "6.", 6],
		["en", "6,000.", 6_000],
		["en", "~6,000", 6_000],
		["de", "≈ 6.000", 6_000],
		["en", "6.00", 6],
		["en", "0,600", undefined],
		["en", "06,000", undefined],
		["en", "06.000", undefined],
		["de", "06.000", undefined],
		["de", "00,600", undefined],
		["en", "06.5", undefined],
		["en", "06.0", 6],
		["en", "5 10 000", undefined],
		["en", "1 23 456", undefined],
		["hi", "5,10,000", 510_000],
		["nl", "6.000", 6_000],
		["nl", "6,0", 6],
		["sv", "480.000", 480_000],
		["el", "6.000", 6_000],
		["cs", "6 000,0", 6_000],
		["fa", "۱۲/۰", 12],
		["fa", "۱۲/۵", undefined],
		["en", "12/0", undefined],
		["en", "12,34", undefined],
		["en", "1,23,456", 123_456],
		["en", "12,34,567", 1_234_567],
		["en", "123,45,678", undefined],
		["en", "1,23,456,789", undefined],
		["en", "1,234.567", undefined],
		["en", "1,234,567.00", 1_234_567],
		["en", "1.234.567", 1_234_567],
		["de", "480.000", 480_000],
		["de", "480 000,00", 480_000],
		["de", "480'000", 480_000],
		["de", "3,7", undefined],
		["de", "3.7", undefined],
		["de", "6,000", 6],
		["de-CH", "6’000", 6_000],
		["de-CH", "6'000.–", 6_000],
		["de", "6.000,-", 6_000],
		["nl", "€ 6.000,--", undefined],
		["de-CH", "6.000", 6],
		["fr", "6\u202f000", 6_000],
		["fr", "6\u00a0000,0", 6_000],
		["pl", "6.000", 6_000],
		["pt", "1.234.567", 1_234_567],
		["ar", "٦٠٠٠", 6_000],
		["ar", "٦٬٠٠٠", 6_000],
		["ar", "٦،٠٠٠", 6_000],
		["ar-EG", "٦٬٠٠٠٫٠", 6_000],
		["ar", "\u061c-٦", -6],
		["fa", "‎−۶۰", -60],
		["ja", "６，０００", 6_000],
		["ja", "６、０００", 6_000],
		["ja", "ー５", -5],
		["ja", "−５", -5],
		["zh", "６０００。", 6_000],
		["hi", "१,२३,४५६", 123_456],
		["en", "- 5", -5],
		["en", "–5", -5],
		["en", "‐5", -5],
		["en", "+5", 5],
		["en", "-0", 0],
		["en", "007", 7],
		["en", "$6,000", 6_000],
		["en", "-$6,000", -6_000],
		["en", "$-6,000", -6_000],
		["pt", "R$ 6.000", 6_000],
		["pt", "-R$ 6.000", -6_000],
		["en", "US$6,000", 6_000],
		["en", "6k$", undefined],
		["en", "6 k$", undefined],
		["fr", "6 000 €", 6_000],
		["en", "±6,000", 6_000],
		["de", "„6.000“", 6_000],
		["en", "6,000?", 6_000],
		["en", "6,000 = ", 6_000],
		["de", "ca 30", 30],
		["en", "about 30", undefined],
		["en", "<30", undefined],
		["en", ">30", undefined],
		["en", "(30)", undefined],
		["en", "30°", 30],
		["en", "30-", undefined],
		["en", "3 percent", 3],
		["en", "3 Percent.", 3],
		["en", "3 per cent", 3],
		["en-GB", "3 per cent", 3],
		["it", "3,0 per cento", 3],
		["ru", "1 процент", 1],
		["ru", "3 процента", 3],
		["ru", "15 процентов", 15],
		["uk", "2 відсотки", 2],
		["cs", "1 procento", 1],
		["de", "3 Prozent", 3],
		["fr", "3 pour cent", 3],
		["es", "-3 por ciento", -3],
		["it", "3,0 percento", 3],
		["ja", "3 パーセント", 3],
		["tr", "yüzde 3", 3],
		["he", "3 אחוז", 3],
		["ar", "11 بالمائة", 11],
		["nl", "3 procent", 3],
		["en", "3 Prozent", undefined],
		["ja", "約6,000", 6_000],
		["tr", "%45", 45],
		["de", "45 %", 45],
		["ar", "٤٥٪", 45],
		["en", "\t6,000\n", 6_000],
		["en", "6,\u200b000", 6_000],
		["en", "", undefined],
		["en", " ", undefined],
		["en", ".", undefined],
		["en", "-", undefined],
		["en", "%", undefined],
		["en", "2.4", undefined],
		["en", "1.2.3", undefined],
		["en", "1e3", undefined],
		["en", "0x10", undefined],
		["en", "6k", undefined],
		["en", "6 thousand", undefined],
		["en", "1 2", undefined],
		["en", "5-10", undefined],
		["en", "6,000²", undefined],
		["en", "½", undefined],
		["en", "5‰", undefined],
		["en", "--5", undefined],
		["en", "Infinity", undefined],
		["zh", "六千", undefined],
	] as const)("in %s %j is %s", (lang, typed, value) => {
		expect(readNumber(typed, wide, lang)).toBe(value);
	});

	it.each([
		["6,000 people", 6_000],
		["6000people", 6_000],
		["People: 6000", undefined],
		["6,000 PEOPLE", 6_000],
		["people 6,000", 6_000],
		["6 thousand people", undefined],
		["people", undefined],
		["20,001", undefined],
		["-1", undefined],
	])("may have the question's unit around it: %j", (typed, value) => {
		expect(readNumber(typed, people, "en")).toBe(value);
	});

	it.each([
		["km²", "5 km²", 5],
		["°C", "−5 °C", -5],
		["°C", "−5℃", -5],
		["°C", "-5°", -5],
		["€", "-€5", -5],
		["%", "45%", 45],
		["US$ million", "5 US$ million", 5],
		["kilomètres", "5 kilome\u0300tres", 5],
		["人", "６０００人", 6_000],
		["", "5", 5],
		["m²", "5 m2", 5],
		["m²", "5²", undefined],
		["t CO2", "5 t CO₂", 5],
		["t CO₂", "5t co2", 5],
		["millions d’euros", "5 millions d'euros", 5],
		["o'clock", "5 o’clock", 5],
		["U-20", "20 U‑20", 20],
		["people", "6,000 people.", 6_000],
		["million people", "5 million", 5],
		["million people", "5 million people", 5],
		["million people", "5 people", undefined],
		["thousand people", "60,000 people", undefined],
		["thousands of people", "60 of people", undefined],
		["thousands of people", "60 thousands", 60],
		["bn people", "60 people", undefined],
		["people (millions)", "60,000 people", undefined],
		["hundred eggs", "60 eggs", undefined],
		["North Korean engineers", "6,000 engineers", 6_000],
		["people who left", "6,000 people", 6_000],
		["US-dollars", "6,000 dollars", 6_000],
		["£bn", "£60bn", 60],
		["£bn", "60bn", 60],
		["£bn", "£60 bn", 60],
		["£bn", "60 m", undefined],
		["$ billion", "$6 billion", 6],
		["US$ million", "US$5 million", 5],
		["US$ million", "5 million", 5],
		["US$ million", "5", 5],
		["US$ million", "$5", undefined],
		["US$ million", "5 dollars", undefined],
		["€bn", "60 euros", undefined],
		["€bn", "€60", undefined],
		["€bn", "€60bn", 60],
		["€bn", "60 bn", 60],
		["employees (m)", "60 employees", undefined],
		["Mrd. Euro", "476 Mrd Euro", 476],
		["Mrd. Euro", "476 Mrd", 476],
		["Mio. €", "6 Mio", 6],
		["Mio. €", "6 Mio €", 6],
		["Mio", "6 Mio.", 6],
		["mln zł", "6 mln.", 6],
		["€", "$6", undefined],
		["°C", "-5 C", -5],
		["°C", "-5C", -5],
		["°C", "5 F", undefined],
		["µg", "5 μg", 5],
		["μg", "5 µg", 5],
		["million people", "5 billion", undefined],
		["€ million", "€5 million", 5],
		["people (2024)", "2024 people", 2_024],
		["per 100,000", "100,000", 100_000],
		["per 100,000", "5 per 100,000", 5],
		["1,000 people", "6 people", 6],
		["1,000 people", "6 1,000 people", undefined],
		["2", "52", 52],
		["5", "15", 15],
		["0s", "10s", undefined],
		[".", "5.0", 5],
		["-", "-5", -5],
	])("may have %j around it", (unit, typed, value) => {
		expect(readNumber(typed, { ...wide, unit }, "en")).toBe(value);
	});

	it.each([
		["tr", "kişi", "5 KİŞİ", 5],
		["tr", "KIZ", "5 kız", 5],
		["de", "Menschen", "6 000 MENSCHEN", 6_000],
		["ar", "لكل ١٠٠", "٥ لكل 100", 5],
	])("may have in %s %j around it, as the language spells it", (lang, unit, typed, value) => {
		expect(readNumber(typed, { ...wide, unit }, lang)).toBe(value);
	});

	it.each([
		["de", "Millionen Euro", "500.000 Euro", undefined],
		["de", "Millionen Euro", "500 Millionen", 500],
		["de", "Mio. €", "500.000 €", undefined],
		["de", "Mio. €", "500.000 Euro", undefined],
		["de", "Mio. €", "500", 500],
		["de", "Tsd. Einwohner", "60.000 Einwohner", undefined],
		["de", "Tausend Einwohner", "60.000 Einwohner", undefined],
		["de", "Einwohner in Tausend", "60.000 Einwohner", undefined],
		["nl", "miljoen mensen", "6 mensen", undefined],
		["nl", "miljoen mensen", "6 miljoen", 6],
		["es", "mil millones de euros", "6 mil millones", 6],
		["es", "mil millones de euros", "6 millones de euros", undefined],
		["ru", "тысяч человек", "60 человек", undefined],
		["ru", "тыс. человек", "60 тыс", 60],
		["ja", "万人", "6人", undefined],
		["ja", "万人", "6万人", 6],
		["ko", "만 명", "6 명", undefined],
		["zh", "亿元", "5亿", 5],
		["zh", "亿元", "5亿元", 5],
	])("may be in %s the part of %j that holds its multiple: %j", (lang, unit, typed, value) => {
		expect(readNumber(typed, { ...wide, unit }, lang)).toBe(value);
	});

	it.each([
		["de", "EUR", "6.000 Euro", 6_000],
		["de", "EUR", "6.000 EUR", 6_000],
		["de", "EUR", "EUR 6.000", 6_000],
		["en", "EUR", "6,000 euros", 6_000],
		["en", "EUR", "1 euro", 1],
		["en", "GBP", "6,000 pounds", 6_000],
		["en", "USD", "6,000 dollars", 6_000],
		["en", "USD", "6,000 US dollars", 6_000],
		["en", "AUD", "$6,000", 6_000],
		["en", "CAD", "CA$6,000", 6_000],
		["fr", "EUR", "6 000 euros", 6_000],
		["pt", "BRL", "6.000 reais", 6_000],
		["pl", "PLN", "6000 złotych", 6_000],
		["ja", "JPY", "6,000円", 6_000],
		["ja", "JPY", "¥6,000", 6_000],
		["ja", "JPY", "￥６，０００", 6_000],
		["zh", "CNY", "6000元", 6_000],
		["ko", "KRW", "6,000원", 6_000],
		["ru", "RUB", "6000 рублей", 6_000],
		["ru", "RUB", "2 рубля", 2],
		["uk", "UAH", "6000 гривень", 6_000],
		["he", "ILS", "6,000 שקל", 6_000],
		["ar", "SAR", "6,000 ريال", 6_000],
		["de-CH", "CHF", "6'000 Franken", 6_000],
		["de-CH", "CHF", "Fr. 6'000", 6_000],
		["sv", "SEK", "6 000 kronor", 6_000],
		["da", "DKK", "6.000 kr.", 6_000],
		["cs", "CZK", "6 000 korun", 6_000],
		["hu", "HUF", "6000 forint", 6_000],
		["nl", "EUR", "€ 6.000", 6_000],
		["en", "EUR", "£30", undefined],
		["en", "EUR", "30 pounds", undefined],
		["en", "GBP", "30 €", undefined],
		["en", "USD", "99¢", undefined],
	])("may have in %s %s around it, as people write it: %j", (lang, currency, typed, value) => {
		expect(readNumber(typed, { ...wide, currency }, lang)).toBe(value);
	});

	it.each([
		["500.000 Euro", undefined],
		["500.000 €", undefined],
		["500 Mrd", 500],
		["500 Mrd. Euro", 500],
		["500 Mrd. €", 500],
		["500 €", undefined],
		["500", 500],
	])("may not have the currency around it without the multiple of the unit: %j", (typed, value) => {
		expect(readNumber(typed, { min: 0, max: 1_000, unit: "Mrd.", currency: "EUR" }, "de")).toBe(value);
	});

	it.each([
		["ja", "1989年", 1989],
		["ja", "西暦1989年", 1989],
		["zh", "1989年", 1989],
		["ko", "1989년", 1989],
		["en", "1989 AD", 1989],
		["en", "AD 1989", 1989],
		["de", "1989 n. Chr.", 1989],
		["de", "1989 n.Chr.", 1989],
		["de", "44 v. Chr.", -44],
		["de", "v. Chr. 44", -44],
		["de", "BC 44", -44],
		["fr", "1989 ap. J.-C.", 1989],
		["fr", "44 av. J.-C.", -44],
		["ru", "1989 г. н. э.", 1989],
		["bg", "1989 г.", 1989],
		["nl", "44 v.Chr.", -44],
		["fa", "۴۴ ق.م.", -44],
		["en", "-44 BC", -44],
		["en", "44-43 BC", undefined],
		["en", "44/43 BC", undefined],
		["en", "1989 QX", undefined],
	])("may have in %s the era of its year around it: %j", (lang, typed, value) => {
		expect(readNumber(typed, { min: -500, max: 5_000, format: "year" }, lang)).toBe(value);
	});

	it("has an end, and takes no time to refuse", () => {
		for (const long of ["9".repeat(150), "9".repeat(1e6), "%".repeat(1e6), `1${" ".repeat(1e6)}2`]) {
			expect(readNumber(long, wide, "en")).toBeUndefined();
		}
	});

	it("is read the other way round where the language's way gives nothing in range", () => {
		expect(readNumber("6.000", { min: 1_000, max: 20_000 }, "en")).toBe(6_000);
		expect(readNumber("6,000", { min: 1_000, max: 20_000 }, "de")).toBe(6_000);
		expect(readNumber("480.000", { min: 0, max: 1_000 }, "de")).toBe(480);
	});

	it("is in the smallest unit where there are decimals", () => {
		const cents = { ...wide, decimals: 2 };
		for (const [lang, typed, value] of [
			["en", "3.7", 370],
			["de", "3,75 €", 375],
			["de", "3.75", 375],
			["en", "1,234.5", 123_450],
			["de", "1.234,5", 123_450],
			["en", ".5", 50],
			["en", "-.5", -50],
			["ar-EG", "٣٫٥", 350],
			["en", "3.7555", undefined],
			["en", "3.755", 375_500],
			["en", "3.750", 375],
			["en", "12", 1_200],
		] as const) {
			expect([typed, readNumber(typed, cents, lang)]).toEqual([typed, value]);
		}
	});

	it("is read as it is written, in every language, with any script's digits and with or without thousands' marks", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...languages),
				fc.constantFrom(undefined, ...numberingSystems),
				fc.constantFrom("always" as const, false as const),
				fc.integer({ min: -1e12, max: 1e12 }),
				fc.integer({ min: 0, max: 3 }),
				(lang, numberingSystem, useGrouping, value, decimals) => {
					const style = { useGrouping, minimumFractionDigits: decimals, ...(numberingSystem && { numberingSystem }) };
					const written = (value / 10 ** decimals).toLocaleString(lang, style);
					expect(readNumber(written, { ...wide, decimals }, lang)).toBe(value || 0);
				},
			),
			{ numRuns: 2_000 },
		);
	});

	it("is read with percent and currency as every language writes them", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...languages),
				fc.constantFrom("EUR", "UAH"),
				fc.integer({ min: -1e9, max: 1e9 }),
				(lang, currency, value) => {
					const money = {
						style: "currency",
						currency,
						currencyDisplay: "narrowSymbol",
						maximumFractionDigits: 0,
					} as const;
					const written = value.toLocaleString(lang, money);
					fc.pre(!written.includes(currency));
					expect(readNumber(written, wide, lang)).toBe(value || 0);
					const percent = (value / 100).toLocaleString(lang, { style: "percent", useGrouping: false });
					expect(readNumber(percent, wide, lang)).toBe(value || 0);
				},
			),
			{ numRuns: 1_000 },
		);
	});

	it("is read with the sign of the question's currency that stands behind the field, letters or not", () => {
		const currencies = [
			"EUR",
			"USD",
			"PLN",
			"SEK",
			"CZK",
			"CHF",
			"JPY",
			"CNY",
			"RUB",
			"HUF",
			"BRL",
			"MXN",
			"SAR",
			"KRW",
		];
		for (const lang of [...languages.filter((each) => each !== "fa")]) {
			for (const currency of currencies) {
				const scale = { unit: "", decimals: 2, currency };
				for (const written of [
					numeral(scale, 123_456, lang),
					`1234${(1.5).toLocaleString(lang)[1]}56 ${signOf(scale, lang)}`,
				]) {
					expect([lang, written, readNumber(written, { ...wide, ...scale }, lang)]).toEqual([lang, written, 123_456]);
				}
			}
		}
	});

	it("is never anything outside the range, nor anything but a whole number, whatever is typed", () => {
		const marks = fc.constantFrom(..."0123456789٠٩۵९９.,'’ -−%€e", "\u00a0", "people", "\ud800");
		const anything = fc.oneof(
			fc.string({ unit: "grapheme" }),
			fc.array(marks).map((each) => each.join("")),
		);
		fc.assert(
			fc.property(anything, fc.constantFrom(...languages), (typed, lang) => {
				const value = readNumber(typed, people, lang);
				expect(value === undefined || (Number.isInteger(value) && value >= 0 && value <= 20_000)).toBe(true);
				expect(Object.is(value, -0)).toBe(false);
			}),
			{ numRuns: 2_000 },
		);
	});

	describe.each(languages)("of a year before the first, in %s", (lang) => {
		const year = { min: -500, max: 2026, unit: "", format: "year" } as const;

		it.each([-1, -44, -500])("%i is read as the field writes it", (value) => {
			const written = numeral(year, value, lang);
			for (const typed of [written, written.toUpperCase(), written.replace(/[\s.]/g, "")])
				expect(readNumber(typed, year, lang)).toBe(value);
		});

		it("is none where the question takes none", () => {
			expect(readNumber(numeral(year, -44, lang), { ...year, min: 0 }, lang)).toBeUndefined();
		});
	});

	it("is read with other words of its era, and without", () => {
		const year = { min: -500, max: 2026, unit: "", format: "year" } as const;
		expect(["44 BCE", "44 B.C.", "-44", "44 bc", "BC 44"].map((typed) => readNumber(typed, year, "en"))).toEqual(
			Array(5).fill(-44),
		);
		expect(["44", "44 years", "44 b"].map((typed) => readNumber(typed, year, "en"))).toEqual([
			44,
			undefined,
			undefined,
		]);
	});
});
