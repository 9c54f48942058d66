import { longDate } from "../../../contract/longDate.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { routes } from "../../../contract/wire.ts";
import { Filled } from "../Filled.tsx";
import { words } from "../words.ts";

const languages = new Intl.DisplayNames("en", { type: "language" });

/** Which article the demo retells, who wrote it and the quiz, and the way to another one. */
export function About({ article, second }: Pick<Quiz, "article"> & { second?: Quiz | undefined }) {
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
		</aside>
	);
}

const titleOf = ({ id, title, language }: Quiz) => (
	<a href={routes.readerPage(id)} lang={language}>
		{title}
	</a>
);
