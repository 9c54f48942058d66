import type { Manifest } from "../../../contract/manifest.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { routes } from "../../../contract/wire.ts";
import { reservedHeight } from "../firstScreenHeight.ts";
import { Page } from "../Page.tsx";
import { readerWords } from "../readerWords/readerWords.ts";
import { frameSnippet, newsletterSnippet, pinnedSnippet, snippet } from "../snippet.ts";
import { words } from "../words.ts";
import { type Block, demoArticle } from "./article.ts";

/** The demo: a news article with the working quiz in it. */
export function Demo({ quiz, origin, built }: { quiz: Quiz; origin: string; built: Manifest }) {
	const { headline, standfirst, byline, date, note, before, after } = demoArticle;
	const statsLink = { href: routes.statsPage(quiz.id), text: readerWords("en").figures };
	const written = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
	const snippets = [
		[words.embedScript, snippet(quiz, origin)],
		[words.embedPinned, pinnedSnippet(quiz, origin, built.pinned)],
		[words.embedFrame, frameSnippet(quiz, origin)],
		[words.embedNewsletter, newsletterSnippet(quiz, origin)],
	] as const;
	return (
		<Page title={`${headline} · ${words.readback}`} lang="en" description={standfirst} link={statsLink}>
			<article>
				<h1>{headline}</h1>
				<p class="standfirst">{standfirst}</p>
				<p class="byline">
					{byline}, <time dateTime={date}>{written}</time>
				</p>
				<p class="note">{note}</p>
				{before.map(renderBlock)}
				<readback-quiz quiz={quiz.id} style={{ display: "block", paddingBottom: reservedHeight(quiz) }}>
					<a href={routes.readerPage(quiz.id)}>{readerWords(quiz.language).fallback}</a>
				</readback-quiz>
				{after.map(renderBlock)}
			</article>
			<section class="snippets">
				<h2>{words.embedHeading}</h2>
				<p>{words.embedText}</p>
				{snippets.map(([name, value]) => (
					<label key={name}>
						{name}
						<textarea readOnly rows={value.split("\n").length + 1} spellcheck={false} value={value} />
					</label>
				))}
				<p>
					<a href={statsLink.href}>{statsLink.text}</a>
				</p>
			</section>
			<script async src="/embed.js" />
		</Page>
	);
}

function renderBlock(block: Block) {
	return typeof block === "string" ? <p key={block}>{block}</p> : <h2 key={block.heading}>{block.heading}</h2>;
}
