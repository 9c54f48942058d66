import type { Report } from "../../../contract/report.ts";
import { routes } from "../../../contract/wire.ts";
import { fill, words } from "../../words.ts";
import { Page } from "../Page.tsx";
import { formatsOf } from "./formats.ts";
import { QuestionFigures } from "./QuestionFigures.tsx";
import { Scores } from "./Scores.tsx";

/** What readers answered, for people: headline figures, scores, then question by question. */
export function StatsPage({ report }: { report: Report }) {
	const { quiz, view, started, completed, scores, questions } = report;
	const formats = formatsOf("en-GB");
	return (
		<Page title={`${words.stats}: ${quiz.title}`} lang="en" link={{ href: "/", text: words.demoLink }}>
			<p class="byline">{words.stats}</p>
			<h1 lang={quiz.language}>{quiz.title}</h1>
			<dl class="facts">
				<Fact name={words.started} value={formats.number(started)} />
				<Fact name={words.completed} value={formats.number(completed)} />
				<Fact
					name={words.mean}
					value={scores.mean === null ? "–" : formats.points(scores.mean)}
					of={fill(words.outOf, { max: formats.points(scores.maximum) })}
				/>
			</dl>
			<p class="note">
				{words.who} {view.step > 1 && fill(words.rounded, { step: view.step })}
			</p>
			<Scores scores={scores} completed={completed} minimum={view.minimum} formats={formats} />
			{questions.map((question) => (
				<QuestionFigures key={question.id} {...{ question, formats }} minimum={view.minimum} lang={quiz.language} />
			))}
			<p>
				<a href={routes.stats(quiz.id)}>{words.download}</a>
			</p>
		</Page>
	);
}

function Fact({ name, value, of }: { name: string; value: string; of?: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				{value} {of && <small>{of}</small>}
			</dd>
		</div>
	);
}
