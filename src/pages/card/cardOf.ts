import type { Quiz } from "../../../contract/quiz.ts";
import { textIn } from "../../../widget/language/allLocales.ts";
import { readerWords } from "../readerWords/readerWords.ts";
import { words } from "../words.ts";
import type { Card } from "./cardSvg.ts";
import type { SharedResult } from "./scores.ts";

/**
 * The content of a quiz's card in the quiz's language. If our pages do not have that language, the card has no text of
 * ours. `host` is the server's name.
 */
export function cardOf(quiz: Quiz, host: string, shared: SharedResult | undefined): Card {
	const { lang, dir, number } = textIn(quiz.language, quiz.language);
	const isSpoken = lang === quiz.language;
	const { quiz: kind, dare, invite } = readerWords(lang);
	const questions = quiz.claims.filter(({ question }) => question);
	return {
		...{
			host,
			dir,
			title: quiz.title,
			quiz: isSpoken ? kind : "",
			publisher: quiz.article.publisher ?? words.readback,
		},
		invite: isSpoken ? (shared && shared.points < shared.of ? dare : invite) : "",
		verdicts: shared?.verdicts ?? questions.map(() => undefined),
		...(shared && { score: `${number(shared.points)}/${number(shared.of)}` }),
	};
}
