import { fill as fillIn } from "../../contract/fill.ts";
import { longDate } from "../../contract/longDate.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import type { first } from "./englishFirst.ts";
import type { later } from "./englishLater.ts";

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
export type Plural = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** The text needed until the first answer is explained. */
export type FirstMessages = Words<typeof first>;
type Plurals = "rightly" | "better" | "average";
type LaterMessages = Omit<Words<typeof later>, Plurals> & { readonly [name in Plurals]: Plural };
/** The content of every locale file. The plural forms depend on the language. */
export type Messages = FirstMessages & LaterMessages;

type Direction = "ltr" | "rtl";

/** The language, and how it formats numbers and dates. */
type Spelling = {
	lang: string;
	/** The language in which numbers are shown and read. It is the quiz's own if the interface does not have that. */
	numbers: string;
	dir: Direction;
	/** Attributes for the quiz's own text, if its language is not the interface's. */
	content: { lang?: string; dir?: Direction };
	/** Fills values into a template. Each value keeps its own text direction. */
	fill: (template: string, values: { readonly [name: string]: unknown }) => string;
	number: (value: number) => string;
	/** A small whole number in the language's digits. */
	count: (value: number) => string;
	/** A share from 0 to 1 as a percentage, rounded. */
	percent: (share: number) => string;
	/** A credit or score in points, with one decimal at most. */
	points: (score: number) => string;
	date: (isoDate: string) => string;
};

/** The text needed until the first answer is explained, with the language's formats. */
export type Text = FirstMessages & Spelling;
/** The complete text, with the language's formats. */
export type FullText = Messages & Spelling;

const directionOf = (tag: string): Direction => (/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(tag) ? "rtl" : "ltr");

/**
 * Languages that may use other digits. For all others `count` does not format, because a browser's first formatting is
 * slow.
 */
const OTHER_DIGITS = /^ar|-u-/;

/** Wraps a value that contains letters in Unicode isolates, for places where no element is possible. */
const isolated = (value: unknown) => `${value}`.replace(/.*\p{L}.*/su, "\u2068$&\u2069");

export function createText<Words extends FirstMessages>(
	lang: string,
	messages: Words,
	content = lang,
	written: PublishedQuiz["written"] = {},
	numbers = lang,
): Words & Spelling {
	const known = content === numbers ? written : {};
	const dir = directionOf(lang);
	const isOwn = content === lang;
	const isPlain = isOwn && dir === "ltr";
	const number = (value: number) => known[value] ?? value.toLocaleString(numbers, { maximumFractionDigits: 1 });
	return {
		...messages,
		lang,
		numbers,
		content: isOwn ? {} : { lang: content, dir: directionOf(content) },
		dir,
		fill: (template, values) => fillIn(template, values, isPlain ? undefined : isolated),
		number,
		count: (value) => (lang !== numbers || OTHER_DIGITS.test(lang) ? number(value) : `${value}`),
		percent: (share) => share.toLocaleString(numbers, { style: "percent" }),
		points: (score) => number(score / FULL_CREDIT),
		date: (isoDate) => known[isoDate] ?? longDate(isoDate, numbers),
	};
}
