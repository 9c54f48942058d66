import { fill as fillIn } from "../../contract/fill.ts";
import { longDate } from "../../contract/longDate.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import type { first } from "./englishFirst.ts";
import type { later } from "./englishLater.ts";

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
export type Plural = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** The words that are needed until the first answer is explained. */
type FirstMessages = Words<typeof first>;
type Plurals = "rightly" | "better" | "average";
type LaterMessages = Omit<Words<typeof later>, Plurals> & { readonly [name in Plurals]: Plural };
/** Every locale file has this shape; which forms a plural has is the language's affair. */
export type Messages = FirstMessages & LaterMessages;

/** How a language writes numbers and dates, and which one it is. */
type Spelling = {
	lang: string;
	dir: "ltr" | "rtl";
	/** Attributes for the quiz's own words, where they are in another language than the interface's. */
	content: { lang?: string; dir?: "auto" };
	/** Puts values into a template; words keep their own direction in a sentence of another. */
	fill: (template: string, values: { readonly [name: string]: unknown }) => string;
	number: (value: number) => string;
	/** A small whole number, in the digits of all others. */
	count: (value: number) => string;
	/** A share from 0 to 1 as a whole percentage. */
	percent: (share: number) => string;
	/** A credit or a score in points, to one decimal at most. */
	points: (score: number) => string;
	date: (isoDate: string) => string;
};

/** What is said until the first answer is explained, in one language, and how that language writes numbers and dates. */
export type Text = FirstMessages & Spelling;
/** All that is said. */
export type FullText = Messages & Spelling;

/** Whether a language is written from right to left. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

/** Tags whose numbers may be in other digits than these; a browser takes long to format its first number. */
const OTHER_DIGITS = /^ar|-u-/;

/** A value with letters between the marks that isolate its direction, which work where no element can stand. */
const isolated = (value: unknown) => (/\p{L}/u.test(`${value}`) ? `\u2068${value}\u2069` : `${value}`);

export function createText<Words extends FirstMessages>(
	lang: string,
	messages: Words,
	content = lang,
	written: PublishedQuiz["written"] = {},
): Words & Spelling {
	const known = content === lang ? written : {};
	const dir = RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr";
	const isPlain = content === lang && dir === "ltr";
	const number = (value: number) => known[value] ?? value.toLocaleString(lang, { maximumFractionDigits: 1 });
	return {
		...messages,
		lang,
		content: content === lang ? {} : { lang: content, dir: "auto" },
		dir,
		fill: (template, values) => fillIn(template, values, isPlain ? undefined : isolated),
		number,
		count: (value) => (OTHER_DIGITS.test(lang) ? number(value) : `${value}`),
		percent: (share) => share.toLocaleString(lang, { style: "percent" }),
		points: (score) => number(score / FULL_CREDIT),
		date: (isoDate) => known[isoDate] ?? longDate(isoDate, lang),
	};
}
