import type { Quiz } from "../../contract/quiz.ts";
import { storiesOf } from "../../contract/stories.ts";
import type { Text } from "../../widget/language/text.ts";

type Story = Quiz["article"];

/** The stories that a quiz is about, with headline, author and date. */
export function StoryLines({ quiz, text }: { quiz: Quiz; text: Text }) {
	const stories = storiesOf(quiz);
	return stories.length > 1 ? (
		<ul class="stories">
			{stories.map((story) => (
				<li key={story.headline}>
					<StoryLine {...{ story, text }} />
				</li>
			))}
		</ul>
	) : (
		<StoryLine story={quiz.article} text={text} />
	);
}

function StoryLine({ story: { headline, byline, date, url }, text }: { story: Story; text: Text }) {
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
