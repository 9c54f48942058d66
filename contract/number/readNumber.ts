import { numeral, type Scale } from "./amount.ts";
import { signOf } from "./signOf.ts";

/** The range of a question, in whole numbers of its smallest unit: with `decimals: 2`, 375 means 3.75. */
export type Range = { min: number; max: number } & Partial<Scale>;

/**
 * A number whose thousands are separated in groups of three or, as in India, of two. The separator is the same
 * throughout.
 */
const written = /^[-+]?(?=\D?\d)(\d*|(?:[1-9]\d?([ ',])(?:\d\d\2)+|[1-9]\d{0,2}([ ',])(?:\d{3}\3)*)\d{3})([.٫]\d*)?$/;

/** Converts a digit of any script to 0–9. In Unicode the ten digits of a script follow each other, from zero on. */
function digitOf(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	let before = point;
	while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before--;
	return `${(point - before) % 10}`;
}

/**
 * Normalizes what keyboards, input methods and pages write differently: narrow characters, lower case, single spaces,
 * and small digits after letters as normal ones. Small digits after a number stay, since 10² is not 102. Signs without
 * meaning for the number, such as quotation marks and currency signs, become percent signs.
 */
function plain(text: string, lang: string): string {
	return text
		.replace(/[\ufe50-\uff65℃℉]|(?<=\p{L})[²³¹⁰-₉]/gu, (other) => other.normalize("NFKC"))
		.replace(/\p{Cf}/gu, "")
		.replace(/\s+/g, " ")
		.trim()
		.normalize()
		.toLocaleLowerCase(lang)
		.replace(/\p{Nd}/gu, digitOf)
		.replace(/[\u2010-\u2015−ー]/g, "-")
		.replace(/['‘’ʼ′`´٬]/g, "'")
		.replace(/[\p{Sc}٪~≈±約约=!?;"“”„«»°]|per cento?/gu, "%");
}

const lettersOf = (text: string) => text.replace(/\P{L}/gu, "");

/**
 * Reads a typed number and returns it in the question's smallest unit. Undefined if it is not a number, or not one in
 * the range. It understands the digits of every script, all minus signs and spaces, currency and percent signs, the
 * question's unit, and the era of years. Comma and point are read as in `lang`, or the other way round if only that
 * gives a number in range. So "6.000" is 6,000 in German and 6 in English, and readers must see what was read.
 */
export function readNumber(
	typed: string,
	{ min, max, unit = "", decimals = 0, format, currency = "" }: Range,
	lang: string,
): number | undefined {
	const forms = typeof unit === "string" ? [unit] : Object.values(unit);
	// No number with its unit is longer than this.
	let number = plain(typed.length > 200 ? "" : typed, lang);
	const percents = [0, 1, 2].map((n) =>
		n.toLocaleString(lang, { style: "unit", unit: "percent", unitDisplay: "long" }),
	);
	// The sign as shown after the field. Polish złoty have no currency sign in Unicode.
	const signs = [...forms, currency, signOf({ unit: "", format, currency }, lang), ...percents];
	// Longest first, since one form can begin another.
	for (const form of signs.sort((a, b) => b.length - a.length)) {
		const whole = plain(form, lang);
		// Also the unit's single words, since readers write "6 million" for millions of people. Words that start with a
		// digit are skipped, because they would remove digits of the number.
		for (const part of [whole, ...whole.split(" ")]) if (/^[^\d',.+-]/.test(part)) number = number.replace(part, "%");
	}
	// A year before 1 AD, such as "44 BC", as the field writes it.
	const era = format === "year" && lettersOf(plain(numeral({ unit: "", format }, -1, lang), lang));
	if (era && lettersOf(number).startsWith(era)) number = `-${number.replace(/\D/g, "")}`;
	number = number
		.replace(/[،、]/g, ",")
		.replace(/。/g, ".")
		.replace(/^([-+]?)(?:[a-z]{0,2}[% ])*([-+]?)[% ]*/, "$1$2")
		.replace(/([.,]-|[%.,' ])+$/, "");
	const readings = [number, number.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."))];
	if ((1.5).toLocaleString(lang).includes(",")) readings.reverse();
	return (
		readings
			.filter((each) => written.test(each))
			// Calculated from the text, since 1.1 × 100 is not 110 in floating point. Adding 0 turns -0 into 0.
			.map((each) => Number(`${each.replace(/[ ',]/g, "").replace("٫", ".")}e${decimals}`) + 0)
			.find((value) => Number.isInteger(value) && value >= min && value <= max)
	);
}
