import type { Scale } from "./amount.ts";

/** The range of a question, in whole numbers of its smallest unit: with `decimals: 2`, 375 means 3.75. */
export type Range = { min: number; max: number } & Partial<Scale>;

/**
 * A number whose thousands are separated in groups of three or, as in India, of two. The separator is the same
 * throughout. "06,000" is no number: its mark cannot separate thousands, but hardly means a decimal either.
 */
const written =
	/^[-+]?(?=\D?\d)(?!0\d+[.,]\d{3}$)(\d*|(?:[1-9]\d?([',])(?:\d\d\2)+|[1-9]\d{0,2}([ ',])(?:\d{3}\3)*)\d{3})([.٫]\d*)?$/;

/** Numbers whose words differ: one of each plural category in most languages. */
const examples = [1, 0, 1.5, 2, 3, 11, 100];
/** The ways to write a currency. */
const displays = ["code", "name", "narrowSymbol", "symbol"] as const;

/** Converts a digit of any script to 0–9. In Unicode the ten digits of a script follow each other, from zero on. */
export function digitOf(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	let before = point;
	while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before--;
	return `${(point - before) % 10}`;
}

/**
 * Normalizes what keyboards, input methods and pages write differently: narrow characters, lower case, single spaces,
 * and small digits after letters as normal ones. Small digits after a number stay, since 10² is not 102. Points after
 * letters are left out, since some write "Mrd" for "Mrd.". Signs without meaning for the number, such as quotation marks
 * and currency signs, become percent signs.
 */
function plain(text: string, lang: string): string {
	return (
		text
			.replace(/[\ufe50-\uff65℃℉µ]|(?<=\p{L})[²³¹⁰-₉]/gu, (other) => other.normalize("NFKC"))
			.replace(/\p{Cf}/gu, "")
			// The decimal mark of Persian keyboards.
			.replace(/(?<=[۰-۹])\/(?=[۰-۹])/g, "٫")
			.replace(/(?<=[\p{L}\p{M}])\./gu, "")
			.replace(/\s+/g, " ")
			.trim()
			.normalize()
			.toLocaleLowerCase(lang)
			.replace(/\p{Nd}/gu, digitOf)
			.replace(/[\u2010-\u2015−ー]/g, "-")
			.replace(/['‘’ʼ′`´٬]/g, "'")
			.replace(/[\p{Sc}٪元~≈±約约=!?;"“”„«»°]|per cento?/gu, "%")
	);
}

const lettersOf = (text: string, lang: string) => plain(text, lang).replace(/\P{L}/gu, "");

/** The language's words for thousands, millions and so on, each after a space, and beginnings that `Intl` does not know. */
function multiplesIn(lang: string): string {
	const written = (["long", "short"] as const).flatMap((compactDisplay) =>
		[2e3, 2e4, 2e5, 2e6, 2e7, 2e8, 2e9, 2e10, 2e11, 2e12].map((each) =>
			each.toLocaleString(lang, { notation: "compact", compactDisplay }),
		),
	);
	return plain(`0hun doz dut tsd mn bn tn ${written}`, lang).replace(/[\d,]/g, " ");
}

/**
 * Takes a unit or a name from the text: the whole, or some of its words if none of the others is a multiple. Readers
 * write "6 million" for millions of people, but "60,000 people" is not 60,000 thousand people.
 */
function without(form: string, text: string, isMultiple: (word: string) => boolean): string {
	let rest = text;
	const left = (text.includes(form) ? [form] : (form.match(/[^ %()-]+/g) ?? [])).filter((part) => {
		const before = rest;
		// Parts that start with a digit would remove digits of the number.
		if (/^[^\d',.+-]/.test(part)) rest = rest.replace(part, "%");
		return rest === before;
	});
	return left.some(isMultiple) ? text : rest;
}

/** A year without its era, and with a minus if it is before 1 AD, such as "44 BC". English eras are known everywhere. */
function withoutEra(year: string, lang: string): string {
	const lettersAt = (time: number, era?: "short") =>
		lettersOf(new Date(time).toLocaleDateString(lang, { era, year: "numeric", calendar: "gregory" }), lang);
	// Japanese writes 年 after each year.
	const after = lettersAt(0);
	const cut = (letters: string) => letters.replace(after, "");
	const era = cut(lettersOf(year, lang));
	const isBefore = era.startsWith("bc") || era.startsWith(cut(lettersAt(-1e14, "short")));
	return isBefore || ["", "ad", "ce", cut(lettersAt(0, "short"))].includes(era)
		? year.replace(/[\p{L}\p{M}](\D*[\p{L}\p{M}])?/gu, "").replace(/^[ -]*/, isBefore ? "-" : "$&")
		: year;
}

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
	const money = currency || (forms.join().includes("€") && "EUR");
	// No number with its unit is longer than this.
	const short = typed.length > 200 ? "" : typed;
	// Formatting is slow, and digits alone need no names.
	const hasLetters = /\p{L}/u.test(short);
	const names = (hasLetters ? examples : [1])
		.flatMap((each) => [
			each.toLocaleString(lang, { style: "unit", unit: "percent", unitDisplay: "long" }),
			...(money ? displays : []).map((currencyDisplay) =>
				each.toLocaleString(lang, {
					style: "currency",
					currency: `${money}`,
					currencyDisplay,
					minimumFractionDigits: 0,
				}),
			),
		])
		.map((name) => name.replace(/[\p{Nd}.,٫]/gu, ""));
	const signs = [...forms, ...names].join("").normalize("NFKC");
	// "£30" are not 30 euros.
	const others = short
		.normalize("NFKC")
		.match(/\p{Sc}/gu)
		?.some((sign) => !signs.includes(sign));
	if (others && (money || /\p{Sc}/u.test(signs))) return undefined;
	let number = plain(short, lang);
	const multiples = hasLetters ? multiplesIn(lang) : "";
	const isMultiple = (word: string) => multiples.includes(` ${word.slice(0, 3)}`);
	// Longest first, since one form can begin another.
	for (const form of [...forms, ...names].sort((a, b) => b.length - a.length)) {
		number = without(plain(form, lang), number, isMultiple);
	}
	if (format === "year") number = withoutEra(number, lang);
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
