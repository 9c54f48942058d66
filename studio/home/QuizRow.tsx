import { fill } from "../../contract/fill.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import type { QuizListing } from "../../contract/quizList.ts";
import { showTime } from "../dates.ts";
import { mayOffer } from "../scopes.ts";
import { words } from "../words.ts";
import { QuizFigures } from "./QuizFigures.tsx";
import { statesInWords } from "./statesInWords.ts";
import type { Figures } from "./useFigures.ts";

const { list } = words;

function changeInWords({ changedAt, changedBy }: QuizListing): string {
	const date = showTime(changedAt);
	return changedBy === undefined ? fill(list.changed, { date }) : fill(list.changedBy, { date, who: changedBy });
}

/** The links of a quiz. A draft that was never published can only be edited and copied. */
function linksOf({ id, revision }: QuizListing) {
	const edit = mayOffer("writer", "author") ? [[newsroomRoutes.quizEdit(id), list.edit] as const] : [];
	if (revision === 0) return edit.length > 0 ? [...edit, [newsroomRoutes.quizCopy(id), list.copy] as const] : [];
	return [
		...edit,
		[newsroomRoutes.quizFigures(id), list.toFigures],
		[newsroomRoutes.quizEmbed(id), list.embed],
		[newsroomRoutes.quizHistory(id), list.history],
	] as const;
}

/** One quiz in the list, with its state and links. */
export function QuizRow({ quiz, figures }: { quiz: QuizListing; figures: Figures }) {
	const { id, title, language, headline, revision, needsMending } = quiz;
	const links = linksOf(quiz);
	const states = statesInWords(quiz);
	return (
		<li>
			<div>
				<h2 lang={language}>{title}</h2>
				{headline && headline !== title && (
					<p class="hint" lang={language}>
						{headline}
					</p>
				)}
				<p class="hint">
					<code>{id}</code>
					{revision > 0 && ` · ${fill(list.revision, { revision })}`} · {changeInWords(quiz)}
				</p>
				{states && <p class="state">{states}</p>}
				{needsMending && <p class="state bad">{list.mending}</p>}
				{revision > 0 && <QuizFigures id={id} known={figures.known.get(id)} isComing={figures.isComing} />}
			</div>
			{links.length > 0 && (
				<nav aria-label={title}>
					{links.map(([href, text]) => (
						<a key={text} class="button quiet" href={href}>
							{text}
						</a>
					))}
				</nav>
			)}
		</li>
	);
}
