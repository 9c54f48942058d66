import { fill } from "../../contract/fill.ts";
import type { QuizListing } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { showTime } from "../dates.ts";
import { words } from "../words.ts";

const { list } = words;

/** One quiz in the list: what it is, how it stands, and the way to its pages. */
export function QuizRow({ quiz }: { quiz: QuizListing }) {
	const { id, title, language, revision, publishedAt, withdrawn, needsMending } = quiz;
	const links = [
		[newsroomRoutes.quizFigures(id), list.figures],
		[newsroomRoutes.quizEmbed(id), list.embed],
		[newsroomRoutes.quizHistory(id), list.history],
	] as const;
	return (
		<li>
			<div>
				<h2 lang={language}>{title}</h2>
				<p class="hint">
					<code>{id}</code> · {fill(list.published, { date: showTime(publishedAt), revision })}
				</p>
				{withdrawn && <p class="state">{list.withdrawn}</p>}
				{needsMending && <p class="state bad">{list.mending}</p>}
			</div>
			<nav aria-label={title}>
				{links.map(([href, text]) => (
					<a key={text} class="button quiet" href={href}>
						{text}
					</a>
				))}
			</nav>
		</li>
	);
}
