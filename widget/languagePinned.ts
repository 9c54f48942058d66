import type { PublishedQuiz } from "../contract/quiz.ts";
import { spoken } from "./allLocales.ts";
import { createText, type Text } from "./text.ts";

/** Stands in for language.ts in a pinned script, which holds every language itself. */
export async function loadText(
	_home: string,
	wanted: string,
	content: string,
	written: PublishedQuiz["written"],
): Promise<Text> {
	const { lang, messages } = spoken(wanted);
	return createText(lang, messages, content, written);
}
