import type { PublishedQuiz } from "../../contract/quiz.ts";
import { first } from "./englishFirst.ts";
import { languageTag } from "./languageTag.ts";
import { localeName } from "./localeName.ts";
import { createText, type FirstMessages, type Messages, type Text } from "./text.ts";

/** The path of the locale files, set by the build. */
declare const LOCALES_PATH: string;

type LocaleFile = { default: Messages };

/**
 * Loads the interface's first texts in the wanted language, and its number and date formats. English is included here.
 * Other languages are loaded, with English as fallback, whose numbers are then written as in `content`, the language of
 * the quiz itself.
 */
export async function loadText(
	home: string,
	wanted: string,
	content: string,
	written: PublishedQuiz["written"],
): Promise<Text> {
	let lang = languageTag(wanted);
	let numbers = lang;
	let words: FirstMessages = first;
	const locale = localeName(lang);
	try {
		// Imported as a module: headers that a page adds to its `fetch` requests would cause a preflight, which static files
		// do not answer. An HTML page served in its place, such as a login page, does not load as a module.
		if (locale !== "en") {
			const file: LocaleFile = await import(/* @vite-ignore */ `${home}${LOCALES_PATH}${locale}.js`);
			words = file.default;
		}
	} catch {
		// Offline, or the language does not exist.
		lang = "en";
		numbers = content;
	}
	return createText(lang, words, content, written, numbers);
}
