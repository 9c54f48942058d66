import { longDate } from "../../../contract/longDate.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { routes } from "../../../contract/wire.ts";
import { reservedHeight } from "../firstScreenHeight.ts";
import { Page } from "../Page.tsx";
import { readerWords } from "../readerWords/readerWords.ts";
import { words } from "../words.ts";
import { weekStories } from "./weekStories.ts";

type Props = { quiz: Quiz; check?: Quiz | undefined };

/** The demo's quiz of the week, below the five stories that it is about. `check` is the fact check beside it. */
export function Week({ quiz, check }: Props) {
	const { weekTitle, weekNote, weekCheck } = words;
	const figures = { href: routes.statsPage(quiz.id), text: readerWords("en").figures };
	return (
		<Page title={`${weekTitle} · ${words.readback}`} lang="en-GB" description={weekNote} link={figures} kind="story">
			<article>
				<h1>{weekTitle}</h1>
				<p class="standfirst">{weekNote}</p>
				{quiz.stories?.map((story) => (
					<Story key={story.id} story={story} />
				))}
				<Embed quiz={quiz} />
				{check && (
					<>
						<h2>{weekCheck}</h2>
						<Embed quiz={check} />
					</>
				)}
			</article>
			<script async src="/embed.js" />
		</Page>
	);
}

type Told = NonNullable<Quiz["stories"]>[number];

const isTold = (id: string): id is keyof typeof weekStories => Object.hasOwn(weekStories, id);

function Story({ story: { id, headline, byline, date } }: { story: Told }) {
	return (
		<section>
			<h2>{headline}</h2>
			<p class="byline">
				{byline && `${byline}, `}
				<time dateTime={date}>{longDate(date, "en-GB")}</time>
			</p>
			{isTold(id) && weekStories[id].map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
		</section>
	);
}

function Embed({ quiz }: { quiz: Quiz }) {
	return (
		<readback-quiz quiz={quiz.id} style={{ display: "block", paddingBottom: reservedHeight(quiz) }}>
			<a href={routes.readerPage(quiz.id)}>{readerWords(quiz.language).fallback}</a>
		</readback-quiz>
	);
}
