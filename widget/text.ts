import type { en } from "./locales/en.ts";

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
/** Every locale file has this shape. */
export type Messages = Words<typeof en>;
type Plural = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
type Values = { readonly [name: string]: unknown };

/** The interface's words in one language, and how that language writes numbers and dates. */
export type Text = Messages & {
	lang: string;
	fill: (template: string, values: Values) => string;
	plural: (forms: Plural, n: number) => string;
	number: (value: number) => string;
	/** A share from 0 to 1 as a whole percentage. */
	percent: (share: number) => string;
	/** Thousandths of a point, to one decimal at most. */
	points: (thousandths: number) => string;
	date: (isoDate: string) => string;
};

export function createText(lang: string, messages: Messages): Text {
	const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format;
	const percent = new Intl.NumberFormat(lang, { style: "percent" }).format;
	const date = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" });
	const category = new Intl.PluralRules(lang);
	const fill = (template: string, values: Values) =>
		template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
	return {
		...messages,
		lang,
		fill,
		number,
		percent,
		points: (thousandths) => number(thousandths / 1000),
		date: (isoDate) => date.format(new Date(isoDate)),
		plural: (forms, n) => fill(forms[category.select(n)] ?? forms.other, { n: number(n) }),
	};
}
