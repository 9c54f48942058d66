import type { PublishedQuiz } from "../../contract/quiz.ts";
import { first } from "./englishFirst.ts";
import { languageTag } from "./languageTag.ts";
import { localeName } from "./localeName.ts";
import { createText, type Messages, type Text } from "./text.ts";

/** Where the build has put the locale files. */
declare const LOCALES_PATH: string;

type LocaleFile = { default: Messages };

/**
 * The interface's first words in the wanted language, numbers and dates as it writes them. English is
 * here already; another file is asked for, and where it cannot be had, English stands in. `content`
 * is the language that the quiz itself is written in.
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
		// As a module: no header that a page adds to its requests asks for a preflight, which files do not answer, and
		// somebody's page is no module.
		const file: LocaleFile = await import(/* @vite-ignore */ `${home}${LOCALES_PATH}${locale}.js`);
		return createText(tag, file.default, content, written);
	} catch {
		// Offline, or no such language: English is here.
	}
	return createText("en", first, content, written);
}
