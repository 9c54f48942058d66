import type { Scale } from "./amount.ts";

/** The range of a question, in whole numbers of its smallest unit: with `decimals: 2`, 375 means 3.75. */
export type Range = { min: number; max: number } & Partial<Scale>;

/**
 * A number whose thousands are separated in groups of three or, as in India, of two. The separator is the same
 * throughout. "06,000" is no number: its mark cannot separate thousands, but hardly means a decimal either.
 */
const written =
	/^[-+]?(?=\D?\d)(?!0\d+[.,]\d{3}$)(\d*|(?:[1-9]\d?([',])(?:\d\d\2)+|[1-9]\d{0,2}([ ',])(?:\d{3}\3)*)\d{3})([.٫]\d*)?$/;

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
			.replace(/(?<=[۰-۹])\//g, "٫")
			.replace(/(?<=[\p{L}\p{M}])\./gu, "")
			.replace(/\s+/g, " ")
			.trim()
			.normalize()
			.toLocaleLowerCase(lang)
			.replace(/\p{Nd}/gu, digitOf)
			.replace(/[،、]/g, ",")
			.replace(/。/g, ".")
			.replace(/[\u2010-\u2015−ー]/g, "-")
			.replace(/['‘’ʼ′`´٬]/g, "'")
			.replace(/[\p{Sc}٪元~≈±約约=!?;"“”„«»°]|per cento?/gu, "%")
	);
}

const lettersOf = (text: string, lang: string) => plain(text, lang).replace(/\P{L}/gu, "");

/** The language's words for thousands, millions and so on, each after a space, and beginnings that `Intl` does not know. */
function multiplesIn(lang: string): string {
	const written = (["long", "short"] as const).flatMap((compactDisplay) =>
		[2e3, 2e4, 2e5, 2e6, 2e7, 2e8, 2e9, 2e12].map((each) =>
			each.toLocaleString(lang, { notation: "compact", compactDisplay }),
		),
	);
	return plain(`0hun tsd mn bn tn ${written}`, lang).replace(/[\d,]/g, " ");
}

/** A year without its era, and with a minus if it is before 1 AD, such as "44 BC". English eras are known everywhere. */
function withoutEra(year: string, lang: string): string {
	const lettersAt = (time: number, era?: "short") =>
		lettersOf(new Date(time).toLocaleDateString(lang, { era, year: "numeric", calendar: "gregory" }), lang);
	const era = lettersOf(year, lang);
	const isBefore = ["bc", lettersAt(-1e14, "short")].some((each) => era.startsWith(each));
	// Some languages write a word after each year, such as 年.
	return isBefore || [lettersAt(0), lettersAt(0, "short")].includes(era)
		? year.replace(/\p{L}\D*/gu, "%").replace(/^[ -]*/, isBefore ? "-" : "$&")
		: year;
}

/** The words for percent, and the names and signs of a currency if there is one. */
function namesIn(lang: string, numbers: number[], currency: string): string[] {
	const written = numbers.flatMap((each) => [
		each.toLocaleString(lang, { style: "unit", unit: "percent", unitDisplay: "long" }),
		...(currency ? (["symbol", "code", "name"] as const) : []).map((currencyDisplay) =>
			each.toLocaleString(lang, { style: "currency", currency, currencyDisplay, minimumFractionDigits: 0 }),
		),
	]);
	return written.map((name) => name.replace(/[\p{Nd}.,٫]/gu, ""));
}

/**
 * Takes a unit or a name from the text: the whole, or its words. Undefined if a multiple is missing: readers write "6 million" for
 * millions of people, but "60,000 people" is not 60,000 thousand people.
 */
function without(form: string, text: string, multiples: string): string | undefined {
	let rest = text;
	const isTaken = (text.includes(form) ? [form] : form.split(/[ %()-]/)).every((part) => {
		const isThere = rest.includes(part);
		// Parts that start with a digit would remove digits of the number.
		if (/^[^\d',.+-]/.test(part)) rest = rest.replace(part, "%");
		return isThere || !multiples.includes(` ${part.slice(0, 3)}`);
	});
	return isTaken ? rest : undefined;
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
	// Formatting is slow, and digits alone need no names. The numbers have one of each plural category in most languages.
	const isBare = !/[\p{L}\p{Sc}]/u.test(typed);
	const signs = [...forms, ...namesIn(lang, isBare ? [] : [1, 1.5, 2, 5, 20], currency)];
	const [own, given] = [`${signs}`, typed].map((text) => text.normalize("NFKC").match(/\p{Sc}/gu));
	// No number with its unit is longer. "£30" are not 30 euros.
	if (typed.length > 200 || (own && given?.some((sign) => !own.includes(sign)))) return undefined;
	const multiples = isBare ? "" : multiplesIn(lang);
	let number = plain(typed, lang);
	// A number alone is in the unit. With words or signs, "500,000 euros" are not 500,000 millions of them.
	let isWhole = isBare;
	// Longest first, since one form can begin another.
	for (const form of signs.sort((a, b) => b.length - a.length)) {
		const rest = without(plain(form, lang), number, multiples);
		isWhole ||= rest !== undefined && forms.includes(form);
		number = rest ?? number;
	}
	if (format === "year") number = withoutEra(number, lang);
	number = number.replace(/^([-+]?)(?:[a-z]{0,2}[% ])*([-+]?)[% ]*/, "$1$2").replace(/([.,]-|[%.,' ])+$/, "");
	const readings = [number, number.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."))];
	if ((1.5).toLocaleString(lang).includes(",")) readings.reverse();
	return (
		readings
			.filter((each) => isWhole && written.test(each))
			// Calculated from the text, since 1.1 × 100 is not 110 in floating point. Adding 0 turns -0 into 0.
			.map((each) => Number(`${each.replace(/[ ',]/g, "").replace("٫", ".")}e${decimals}`) + 0)
			.find((value) => Number.isInteger(value) && value >= min && value <= max)
	);
}
