import { fill } from "../../contract/fill.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import type { Overview } from "../../contract/overview.ts";
import { words } from "../words.ts";
import { showNumber, showShare } from "./inWords.ts";

const { overview: text } = words;

/** The least understood questions, each with a link to its figures. */
export function Questions({ questions }: Pick<Overview, "questions">) {
	return (
		<section aria-labelledby="misunderstood">
			<h2 id="misunderstood">{text.questions}</h2>
			{questions.length === 0 ? <p>{text.noQuestions}</p> : <p class="hint">{text.questionsText}</p>}
			<ol class="ranked">
				{questions.map(({ quiz, title, language, question, prompt, readers, facility }) => (
					<li key={`${quiz} ${question}`}>
						<a href={`${newsroomRoutes.quizFigures(quiz)}#${question}`} lang={language} dir="auto">
							{prompt}
						</a>
						<p>
							{fill(readers === 1 ? text.facilityOne : text.facility, {
								facility: showShare(facility),
								n: showNumber(readers),
							})}
						</p>
						<p class="hint" lang={language} dir="auto">
							{title}
						</p>
					</li>
				))}
			</ol>
		</section>
	);
}
