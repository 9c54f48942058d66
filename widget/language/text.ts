import { fill } from "../../contract/fill.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import type { en } from "../locales/en.ts";

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
type Plural = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** Every locale file has this shape; which forms a plural has is the language's affair. */
export type Messages = Omit<Words<typeof en>, "readers"> & { readonly readers: Plural };

/** The interface's words in one language, and how that language writes numbers and dates. */
export type Text = Messages & {
	lang: string;
	dir: "ltr" | "rtl";
	/** Attributes for the quiz's own words, where they are in another language than the interface's. */
	content: { lang?: string; dir?: "auto" };
	fill: typeof fill;
	plural: (forms: Plural, n: number) => string;
	number: (value: number) => string;
	/** A share from 0 to 1 as a whole percentage. */
	percent: (share: number) => string;
	/** A credit or a score in points, to one decimal at most. */
	points: (score: number) => string;
	date: (isoDate: string) => string;
};

/** Whether a language is written from right to left. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

export function createText(
	lang: string,
	messages: Messages,
	content = lang,
	written: PublishedQuiz["written"] = {},
): Text {
	const known = content === lang ? written : {};
	const number = (value: number) => known[value] ?? value.toLocaleString(lang, { maximumFractionDigits: 1 });
	return {
		...messages,
		lang,
		content: content === lang ? {} : { lang: content, dir: "auto" },
		dir: RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr",
		fill,
		number,
		percent: (share) => share.toLocaleString(lang, { style: "percent" }),
		points: (score) => number(score / FULL_CREDIT),
		date: (isoDate) =>
			known[isoDate] ?? new Date(isoDate).toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" }),
		plural: (forms, n) => fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n: number(n) }),
	};
}
