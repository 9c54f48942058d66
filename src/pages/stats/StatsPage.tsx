import { fill } from "../../../contract/fill.ts";
import { namesOfShards } from "../../../contract/missingShard.ts";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import type { Report } from "../../../contract/report.ts";
import { routes } from "../../../contract/wire.ts";
import { Page } from "../Page.tsx";
import { words } from "../words.ts";
import { Funnel } from "./Funnel.tsx";
import { type Formats, formatsOf } from "./formats.ts";
import { highlightsOf } from "./highlights.ts";
import { Origins } from "./Origins.tsx";
import { QuestionFigures } from "./QuestionFigures.tsx";
import { Revisions } from "./Revisions.tsx";
import { Scores } from "./Scores.tsx";
import { TimeLine } from "./TimeLine.tsx";

/** What readers answered, for people: what is worth knowing first, then question by question, then where and when. */
export function StatsPage({ report, hasLog }: { report: Report; hasLog: boolean }) {
	const { quiz, view, completed, scores, questions, alerts = [], analysis, embeds } = report;
	const formats = formatsOf("en-GB");
	const formatting = { formats, lang: quiz.language };
	return (
		<Page
			title={`${words.stats}: ${quiz.title}`}
			lang="en"
			link={{ href: routes.readerPage(quiz.id), text: words.quizLink }}
		>
			<p class="byline">{view.kind === "full" ? words.statsForNewsroom : words.stats}</p>
			<h1 lang={quiz.language}>{quiz.title}</h1>
			<Incomplete report={report} />
			<Headline report={report} formats={formats} />
			<Highlights report={report} />
			<section data-live="scores">
				<Scores scores={scores} completed={completed} minimum={view.minimum} formats={formats} />
			</section>
			{analysis && (
				<section data-live="funnel">
					<Funnel reached={analysis.reached} started={report.started} questions={questions} {...formatting} />
				</section>
			)}
			{questions.map((question) => (
				<QuestionFigures
					key={question.id}
					question={question}
					alerts={alerts.filter((each) => each.question === question.id)}
					minimum={view.minimum}
					{...formatting}
				/>
			))}
			{analysis && embeds && (
				<section data-live="around">
					<TimeLine analysis={analysis} formats={formats} />
					<Origins hosts={analysis.hosts} embeds={embeds} formats={formats} />
					<Revisions revisions={analysis.revisions} formats={formats} />
				</section>
			)}
			<Downloads report={report} hasLog={hasLog} />
			<script async src="/stats.js" />
		</Page>
	);
}

/** Says that figures are missing, and of which part of the log. */
function Incomplete({ report: { withheld, missingShards = [] } }: { report: Report }) {
	const names = namesOfShards(missingShards);
	return (
		<section data-live="incomplete" role="status">
			{withheld && (
				<p class="warning">
					<strong>{words.noFigures}</strong> {words.withheld}
				</p>
			)}
			{names && (
				<p class="warning">
					<strong>{words.incomplete}</strong> {fill(words.missingShards, { names })}
				</p>
			)}
		</section>
	);
}

function Headline({ report, formats }: { report: Report; formats: Formats }) {
	const { started, completed, scores, analysis, view } = report;
	return (
		<section data-live="headline">
			<dl class="facts">
				<Fact name={words.started} value={formats.number(started)} />
				<Fact
					name={words.completed}
					value={formats.number(completed)}
					of={started > 0 ? formats.percent(Math.min(1, completed / started)) : undefined}
				/>
				<Fact
					name={words.mean}
					value={scores.mean === null ? "–" : formats.points(scores.mean)}
					of={fill(words.outOf, { max: formats.points(scores.maximum) })}
				/>
				{analysis?.alpha && (
					<Fact
						name={words.alpha}
						value={formats.coefficient(analysis.alpha.value)}
						of={`± ${formats.coefficient(analysis.alpha.standardError)}`}
					/>
				)}
			</dl>
			<p class="note">
				{words.who} {view.step > 1 && fill(words.rounded, { step: view.step })}{" "}
				{analysis && analysis.suspect > 0 && fill(words.suspect, { n: formats.number(analysis.suspect) })}
			</p>
		</section>
	);
}

function Highlights({ report }: { report: Report }) {
	const highlights = highlightsOf(report);
	return (
		<section data-live="highlights">
			{highlights.length > 0 && (
				<>
					<h2>{words.highlights}</h2>
					<ol class="highlights">
						{highlights.map(({ name, question, text }) => (
							<li key={text}>
								<strong>{name}</strong>{" "}
								{question && (
									<a href={`#${question.id}`} lang={report.quiz.language}>
										{question.prompt}
									</a>
								)}{" "}
								{text}
							</li>
						))}
					</ol>
				</>
			)}
		</section>
	);
}

function Downloads({ report: { quiz, view }, hasLog }: { report: Report; hasLog: boolean }) {
	const isFull = view.kind === "full";
	const of = (extension: string) => `${newsroomRoutes.quizFigures(quiz.id)}/report.${extension}`;
	return (
		<p class="downloads">
			{words.download}: <a href={isFull ? of("json") : routes.stats(quiz.id)}>JSON</a> ·{" "}
			<a href={isFull ? of("csv") : routes.statsCsv(quiz.id)}>CSV</a>
			{hasLog && (
				<>
					{" "}
					· <a href={`${newsroomRoutes.quizFigures(quiz.id)}/answers.ndjson`}>{words.rawLog}</a>
				</>
			)}
			{!isFull && (
				<>
					{" "}
					· <a href={newsroomRoutes.quizFigures(quiz.id)}>{words.forNewsroom}</a>
				</>
			)}
		</p>
	);
}

function Fact({ name, value, of }: { name: string; value: string; of?: string | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				{value} {of && <small>{of}</small>}
			</dd>
		</div>
	);
}
