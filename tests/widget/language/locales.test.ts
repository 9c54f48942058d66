import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createText, type Messages } from "../../../widget/language/text.ts";
import { en } from "../../../widget/locales/en.ts";

/** What may read as it does in English, by language: the same word there. */
const sameAsEnglish: { [language: string]: string[] } = {
	fr: ["standings.opinion"],
};

const languages = readdirSync("widget/locales").map((name) => basename(name, ".ts"));
const wanted = [
	...["ar", "de", "en", "es", "fr", "he", "it", "ja", "ko", "pl", "pt", "pt-PT", "ru", "tr", "uk", "zh", "zh-Hant"],
];

/** Every text of a locale file by its path; a plural's forms stand for one another. */
function textsOf(messages: object, path = ""): [string, string][] {
	return Object.entries(messages).flatMap(([name, value]: [string, unknown]): [string, string][] => {
		const here = path ? `${path}.${name}` : name;
		if (typeof value === "string") return [[here, value]];
		return typeof value === "object" && value !== null ? textsOf(value, here) : [];
	});
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const plurals = ["rightly", "better", "average"] as const;
const isPlural = (path: string) => plurals.some((name) => path.startsWith(`${name}.`));

it("speaks the languages that it says it speaks", () => {
	expect(languages.sort()).toEqual(wanted);
});

describe.each(wanted.filter((language) => language !== "en"))("%s", (language) => {
	let messages: Messages;
	beforeAll(async () => {
		const file: { [name: string]: Messages } = await import(`../../../widget/locales/${language}.ts`);
		const [found] = Object.values(file);
		if (!found) throw new Error(`${language}.ts exports nothing`);
		messages = found;
	});
	const english = new Map(textsOf(en));

	it("has every text, and no other", () => {
		const paths = (all: object) =>
			textsOf(all)
				.map(([path]) => path)
				.filter((path) => !isPlural(path));
		expect(paths(messages).sort()).toEqual(paths(en).sort());
	});

	it("fills in the same things", () => {
		const wrong = textsOf(messages).filter(
			([path, text]) => !isPlural(path) && placeholders(text).join() !== placeholders(english.get(path) ?? "").join(),
		);
		expect(wrong).toEqual([]);
	});

	it("says nothing in English that is not the language's own word too", () => {
		// Marks between words are no words.
		const same = textsOf(messages).filter(([path, text]) => text === english.get(path) && /\p{L}/u.test(text));
		expect(same.map(([path]) => path)).toEqual(sameAsEnglish[language] ?? []);
	});

	it.each(plurals)("has a form of %s for every plural of its language", (name) => {
		const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
		expect(Object.keys(messages[name]).sort()).toEqual(pluralCategories.toSorted());
	});

	it.each(plurals)("says in every form of %s what English says, but for numbers that are words", (name) => {
		const forms = Object.entries(messages[name]);
		const missing = forms.filter(([category, form]) => {
			const isWord = ["zero", "one", "two"].includes(category);
			const wantedIn = placeholders(english.get(`${name}.other`) ?? "").filter((each) => !isWord || each === "{score}");
			return !wantedIn.every((each) => form.includes(each));
		});
		expect(missing).toEqual([]);
	});

	it("writes from the side that it is written from", () => {
		expect(createText(language, messages).dir).toBe(["ar", "he"].includes(language) ? "rtl" : "ltr");
	});
});
