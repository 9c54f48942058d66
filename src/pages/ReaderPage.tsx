import type { Quiz } from "../../contract/quiz.ts";
import { routes } from "../../contract/wire.ts";
import { firstScreenHeight } from "./firstScreenHeight.ts";
import { Page } from "./Page.tsx";
import { words } from "./words.ts";

/** A quiz on a page of its own. Without JavaScript it lists what the story claims and on whose word. */
export function ReaderPage({ quiz }: { quiz: Quiz }) {
	const { headline, byline, date } = quiz.article;
	return (
		<Page
			title={`${quiz.title} · ${words.readback}`}
			lang={quiz.language}
			description={headline}
			link={{ href: routes.statsPage(quiz.id), text: words.statsLink }}
		>
			<h1 class="about">{headline}</h1>
			<p class="byline">
				{byline}, <time dateTime={date}>{date}</time>
			</p>
			<readback-quiz quiz={quiz.id} mode="page" style={{ display: "block", minHeight: `${firstScreenHeight(quiz)}px` }}>
				<p>{quiz.title}</p>
				{quiz.claims.map(({ id, statement, attribution }) => (
					<p key={id}>
						{statement} <small>{attribution}</small>
					</p>
				))}
			</readback-quiz>
			<script async src="/embed.js" />
		</Page>
	);
}
