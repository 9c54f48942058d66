import { fill } from "../../contract/fill.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { reservedHeight } from "./firstScreenHeight.ts";
import { Page } from "./Page.tsx";
import { words } from "./words.ts";

type Props = { quiz: Quiz; code: string; expires: Date };

/** A draft as readers would see it, for whoever was sent the link. */
export function DraftPage({ quiz, code, expires }: Props) {
	const written = (day: Date, language: string) =>
		new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
	const { headline, byline, date } = quiz.article;
	return (
		<Page title={`${words.draft}: ${quiz.title} · ${words.readback}`} lang={quiz.language}>
			<p class="note" lang="en">
				<strong>{words.draft}</strong> {fill(words.draftText, { until: written(expires, "en-GB") })}
			</p>
			<h1 class="about">{quiz.title}</h1>
			<p class="byline">
				{headline}
				<br />
				{byline && `${byline}, `}
				<time dateTime={date}>{written(new Date(date), quiz.language)}</time>
			</p>
			<readback-quiz
				quiz={quiz.id}
				draft={code}
				mode="page"
				style={{ display: "block", paddingBottom: reservedHeight(quiz) }}
			>
				<p lang="en">{words.draftNeedsScripts}</p>
			</readback-quiz>
			<script async src="/embed.js" />
		</Page>
	);
}
