import { longDate } from "../../../contract/longDate.ts";
import type { Manifest } from "../../../contract/manifest.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { routes } from "../../../contract/wire.ts";
import { Filled } from "../Filled.tsx";
import { reservedHeight } from "../firstScreenHeight.ts";
import { Page } from "../Page.tsx";
import { readerWords } from "../readerWords/readerWords.ts";
import { words } from "../words.ts";
import { About, type Others } from "./About.tsx";
import { type Block, demoArticle } from "./article.ts";
import { Snippets } from "./Snippets.tsx";

type Props = Others & { quiz: Quiz; origin: string; built: Manifest };

/** The demo: a news article with the working quiz in it, and links to other quizzes. */
export function Demo({ quiz, origin, built, second, week }: Props) {
	const { kicker, headline, standfirst, byline, blocks } = demoArticle;
	const figures = { href: routes.statsPage(quiz.id), text: readerWords("en").figures };
	const date = <time dateTime={quiz.article.date}>{longDate(quiz.article.date, "en-GB")}</time>;
	return (
		<Page title={`${headline} · ${words.readback}`} lang="en" description={standfirst} link={figures} kind="story">
			<article>
				<p class="kicker">{kicker}</p>
				<h1>{headline}</h1>
				<p class="standfirst">{standfirst}</p>
				<p class="byline">
					<Filled template={byline} parts={{ date }} />
					<br />
					{words.demoNote}
				</p>
				{blocks.map(renderBlock)}
				<readback-quiz quiz={quiz.id} style={{ display: "block", paddingBottom: reservedHeight(quiz) }}>
					<a href={routes.readerPage(quiz.id)}>{readerWords(quiz.language).fallback}</a>
				</readback-quiz>
			</article>
			<About article={quiz.article} {...{ second, week }} />
			<Snippets {...{ quiz, origin, built }} />
			<script async src="/embed.js" />
			<script async src="/demo.js" />
		</Page>
	);
}

function renderBlock(block: Block) {
	return typeof block === "string" ? <p key={block}>{block}</p> : <h2 key={block.heading}>{block.heading}</h2>;
}
