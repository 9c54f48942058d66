import { renderToString } from "preact-render-to-string";
import type { Manifest } from "../../../contract/manifest.ts";
import type { PublishedQuiz } from "../../../contract/quiz.ts";
import { articleAddress } from "../../../contract/stories.ts";
import { routes } from "../../../contract/wire.ts";
import { allLocales, spoken, textIn } from "../../../widget/language/allLocales.ts";
import { Claims } from "../../../widget/view/Claims.tsx";
import * as after from "../../../widget/view/later.ts";
import { Quiz } from "../../../widget/view/Quiz.tsx";
import { escapeHtml, jsonInHtml } from "../html.ts";
import { attemptAt } from "../reader/attempt.ts";
import { readerWords } from "../readerWords/readerWords.ts";
import { frameHead } from "./frameHead.ts";

type Options = {
	published: PublishedQuiz;
	built: Manifest;
	/** The language and theme in the frame's address. */
	lang: string | undefined;
	theme: "light" | "dark" | undefined;
};

const nothing = () => undefined;

/**
 * The document for frames. It contains the first question before any script runs, and our script continues from there.
 */
export function frameDocument({ published, built, lang, theme }: Options): string {
	const { quiz } = published;
	const language = spoken(lang ?? quiz.language);
	const text = textIn(lang ?? quiz.language, quiz.language);
	const state = attemptAt(published, "");
	const section = renderToString(
		state.asked.length > 0 ? (
			<Quiz {...{ state, text, theme }} send={nothing} share={nothing} />
		) : (
			<Claims {...{ state, text, theme, after }} article={articleAddress(quiz)} />
		),
	);
	const page = routes.readerPage(quiz.id);
	const head = frameHead({
		lang: language.lang,
		dir: text.dir,
		theme,
		title: quiz.title,
		style: built.style,
		more: [`<link rel="canonical" href="${page}">`, `<script type="module" src="${built.frame}" crossorigin></script>`],
	});
	return `${head}
<body>
<header><h1>${escapeHtml(quiz.stories ? quiz.title : quiz.article.headline)}</h1></header>
<main quiz="${quiz.id}"${theme ? ` theme="${theme}"` : ""}>${section}</main>
<noscript><a href="${page}" target="_blank" rel="noopener">${escapeHtml(readerWords(language.lang).fallback)}</a></noscript>
<script type="application/json" id="given">${jsonInHtml({ published, ...language, numbers: text.numbers, speaks: Object.keys(allLocales) })}</script>
</body>
</html>
`;
}
