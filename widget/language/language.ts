import type { PublishedQuiz } from "../../contract/quiz.ts";
import { en } from "../locales/en.ts";
import { languageTag } from "./languageTag.ts";
import { createText, type Text } from "./text.ts";

/** Where the build has put the locale files. */
declare const LOCALES_PATH: string;

/**
 * The interface's words in the wanted language, numbers and dates as it writes them. English is
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
	const [language] = tag.split("-");
	if (language === "en") return createText(tag, en, content, written);
	try {
		const response = await fetch(`${home}${LOCALES_PATH}${language}.json`);
		if (response.ok) return createText(tag, await response.json(), content, written);
	} catch {
		// Offline, or no words but a page of somebody's: English is here.
	}
	return createText("en", en, content, written);
}
