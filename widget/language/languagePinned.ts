import type { PublishedQuiz } from "../../contract/quiz.ts";
import { textIn } from "./allLocales.ts";
import type { Text } from "./text.ts";

/** Replaces language.ts in a pinned script, which includes all languages. */
export async function loadText(
	_home: string,
	wanted: string,
	content: string,
	written: PublishedQuiz["written"],
): Promise<Text> {
	return textIn(wanted, content, written);
}
