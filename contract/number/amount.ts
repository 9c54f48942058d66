/** What is counted: one text, or forms by plural category (Unicode CLDR). */
type Unit = string | ({ readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string });

/** How numbers of a question are written: with so many decimals, of this kind, in this currency (ISO 4217). */
export type Scale = {
	unit: Unit;
	decimals?: number | undefined;
	format?: "year" | "percent" | undefined;
	currency?: string | undefined;
};

/** Whether numbers are written as the language writes whole numbers, and nothing else. */
export const isPlain = ({ decimals, format, currency }: Scale): boolean => !decimals && !format && !currency;

/** A whole number of the smallest unit in digits of the language, with percent or currency sign; a year without thousands' marks. */
export function numeral({ decimals = 0, format, currency }: Scale, value: number, lang: string): string {
	const isPercent = format === "percent";
	if (format === "year" && value < 0) {
		// The year before 1 is 1 BC: 0 to computers (ISO 8601).
		const date = new Date(0);
		date.setUTCFullYear(value + 1);
		return date.toLocaleDateString(lang, { year: "numeric", era: "short", timeZone: "UTC" });
	}
	return (value / 10 ** (isPercent ? decimals + 2 : decimals)).toLocaleString(lang, {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		useGrouping: format !== "year",
		...(isPercent && { style: "percent" }),
		...(currency && { style: "currency", currency }),
	});
}

/** The unit as it stands beside a number; its usual form where no number is given. */
export function unitOf({ unit, decimals = 0 }: Scale, value: number | undefined, lang: string): string {
	if (typeof unit === "string") return unit;
	const rules = new Intl.PluralRules(lang, { minimumFractionDigits: decimals });
	return (value !== undefined && unit[rules.select(value / 10 ** decimals)]) || unit.other;
}

/** A number and its unit as the language joins them: Japanese and Chinese write no space. */
export function withUnit(number: string, unit: string, lang: string): string {
	return (unit && number + (/^(ja|zh)/.test(lang) ? "" : " ") + unit) || number;
}
