import type { PublishedQuiz } from "../../contract/quiz.ts";
import { first } from "./englishFirst.ts";
import { languageTag } from "./languageTag.ts";
import { localeName } from "./localeName.ts";
import { createText, formatted, type Messages, type Text } from "./text.ts";

/** The path of the locale files, set by the build. */
declare const LOCALES_PATH: string;

type LocaleFile = { default: Messages };

/**
 * Loads the interface's first texts in the wanted language, and its number and date formats. English is included here.
 * Other languages are loaded, with English as fallback. `content` is the language of the quiz itself.
 */
export async function loadText(
	home: string,
	wanted: string,
	content: string,
	written: PublishedQuiz["written"],
): Promise<Text> {
	const tag = languageTag(wanted);
	const locale = localeName(tag);
	if (locale === "en") return createText(tag, first, content, written);
	try {
		// Imported as a module: headers that a page adds to its `fetch` requests would cause a preflight, which static files
		// do not answer. An HTML page served in its place, such as a login page, does not load as a module.
		const file: LocaleFile = await import(/* @vite-ignore */ `${home}${LOCALES_PATH}${locale}.js`);
		return createText(tag, file.default, content, written);
	} catch {
		// Offline, or the language does not exist. Use English.
	}
	return createText("en", first, content, written, formatted(content));
}
