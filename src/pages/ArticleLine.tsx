import type { Quiz } from "../../contract/quiz.ts";
import type { Text } from "../../widget/language/text.ts";

/** Which article a quiz is about: its headline, who wrote it and when. */
export function ArticleLine({
	article: { headline, byline, date, url },
	text,
}: Pick<Quiz, "article"> & { text: Text }) {
	return (
		<p class="byline">
			{url ? <a href={url}>{headline}</a> : headline}
			<br />
			{byline && (
				<>
					<bdi>{byline}</bdi>
					{text.comma}
				</>
			)}
			<time dateTime={date}>
				<bdi>{text.date(date)}</bdi>
			</time>
		</p>
	);
}
