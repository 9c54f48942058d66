/** The unit: one text, or its forms by plural category (Unicode CLDR). */
type Unit = string | ({ readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string });

/** How a question's numbers are written: the number of decimals, the format and the currency (ISO 4217). */
export type Scale = {
	unit: Unit;
	decimals?: number | undefined;
	format?: "year" | "percent" | undefined;
	currency?: string | undefined;
};

/** Whether numbers are plain whole numbers in the language's own format. */
export const isPlain = ({ decimals, format, currency }: Scale): boolean => !decimals && !format && !currency;

/**
 * A whole number of the smallest unit in the language's digits, with its percent or currency sign. Years have no
 * thousands separators.
 */
export function numeral({ decimals = 0, format, currency }: Scale, value: number, lang: string): string {
	const isPercent = format === "percent";
	if (format === "year" && value < 0) {
		// The year before 1 AD is 1 BC, which is year 0 in ISO 8601.
		const date = new Date(new Date(0).setUTCFullYear(value + 1, 6));
		return date.toLocaleDateString(lang, { year: "numeric", era: "short", calendar: "gregory" });
	}
	return (value / 10 ** (isPercent ? decimals + 2 : decimals)).toLocaleString(lang, {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		useGrouping: format !== "year",
		...(isPercent && { style: "percent" }),
		...(currency && { style: "currency", currency }),
	});
}

/** The unit beside a number. Without a number, its form for large numbers. */
export function unitOf({ unit, decimals = 0 }: Scale, value: number | undefined, lang: string): string {
	if (typeof unit === "string") return unit;
	if (value === undefined) return unit.other;
	const rules = new Intl.PluralRules(lang, { minimumFractionDigits: decimals });
	return unit[rules.select(value / 10 ** decimals)] || unit.other;
}

/** A number with its unit. Japanese and Chinese put no space between them. */
export function withUnit(number: string, unit: string, lang: string): string {
	return (unit && number + (/^(ja|zh)/.test(lang) ? "" : " ") + unit) || number;
}
