import { longDate } from "../../../contract/longDate.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { routes } from "../../../contract/wire.ts";
import { Filled } from "../Filled.tsx";
import { words } from "../words.ts";
import { WEEK_PATH } from "./weekStories.ts";

const languages = new Intl.DisplayNames("en", { type: "language" });

/** Other published quizzes of the demo. */
export type Others = { second?: Quiz | undefined; week?: Quiz | undefined };

/** Says which article the demo retells and who wrote it and the quiz, with links to the others. */
export function About({ article, second, week }: Pick<Quiz, "article"> & Others) {
	const { headline, byline, date, url } = article;
	const parts = {
		article: url ? <a href={url}>“{headline}”</a> : <>“{headline}”</>,
		byline,
		date: longDate(date, "en-GB"),
	};
	return (
		<aside class="about">
			<h2>{words.demoHow}</h2>
			<p>
				<Filled template={words.demoArticle} parts={parts} /> {!url && words.demoUnlinked}
			</p>
			<p>{words.demoAuthors}</p>
			{second && (
				<p>
					<Filled
						template={words.demoSecond}
						parts={{ title: titleOf(second), language: languages.of(second.language) }}
					/>
				</p>
			)}
			{week && (
				<p>
					<Filled template={words.demoWeek} parts={{ title: <a href={WEEK_PATH}>{week.title}</a> }} />
				</p>
			)}
		</aside>
	);
}

const titleOf = ({ id, title, language }: Quiz) => (
	<a href={routes.readerPage(id)} lang={language}>
		{title}
	</a>
);
