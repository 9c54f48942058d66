import { fill } from "../../../contract/fill.ts";
import { namesOfShards } from "../../../contract/missingShard.ts";
import type { Report } from "../../../contract/report.ts";
import { Page } from "../Page.tsx";
import { readerWords } from "../readerWords/readerWords.ts";
import { Funnel } from "./Funnel.tsx";
import { Headline } from "./Headline.tsx";
import { type Locale, localeFor } from "./locale.ts";
import { Mends } from "./Mends.tsx";
import { newsroomWords } from "./newsroomWords.ts";
import { Origins } from "./Origins.tsx";
import { Own } from "./Own.tsx";
import { QuestionFigures } from "./QuestionFigures.tsx";
import { Ranking } from "./Ranking.tsx";
import { Revisions } from "./Revisions.tsx";
import { Scores } from "./Scores.tsx";
import { Statisticians } from "./Statisticians.tsx";
import { TimeLine } from "./TimeLine.tsx";

/** The addresses of the quiz and of its figures as files. */
export type StatsLinks = {
	quiz: string;
	json: string;
	csv: string;
	log?: string | undefined;
	/** The newsroom's page with all figures, for a page that does not show them. */
	newsroom?: string | undefined;
};

type Props = { report: Report; links: StatsLinks };

/** The page of figures: how well readers did, what they misunderstood and what to correct, then the details. */
export function StatsPage({ report, links }: Props) {
	const { quiz } = report;
	const locale = localeFor(report);
	const { figures } = readerWords(locale.lang);
	return (
		<Page
			title={`${figures}: ${quiz.title}`}
			lang={locale.lang}
			dir={locale.dir}
			link={{ href: links.quiz, text: locale.words.quizLink }}
			kind="wide"
		>
			<Figures {...{ report, locale, links }} />
			<script async src="/stats.js" />
		</Page>
	);
}

/** All figures of a quiz, without the page around them. */
function Figures({ report, locale, links }: Props & { locale: Locale }) {
	const { quiz, view, questions, alerts = [], analysis, embeds } = report;
	const { figures } = readerWords(locale.lang);
	return (
		<>
			<p class="byline">{view.kind === "full" ? newsroomWords.full : figures}</p>
			<h1 class="about">
				<Own label={locale.own(quiz.title)} />
			</h1>
			<Incomplete {...{ report, locale }} />
			<section class="headline" data-live="headline">
				<Headline {...{ report, locale }} />
			</section>
			<div class="overview">
				<section data-live="ranking">
					<Ranking {...{ questions, locale }} />
				</section>
				{alerts && view.kind === "full" && (
					<section data-live="mends">
						<Mends {...{ report, locale }} />
					</section>
				)}
			</div>
			<section data-live="scores">
				<Scores {...{ report, locale }} />
			</section>
			{analysis && (
				<section data-live="funnel">
					<Funnel reached={analysis.reached} started={report.started} {...{ questions, locale }} />
				</section>
			)}
			{questions.map((question) => (
				<QuestionFigures
					key={question.id}
					alerts={alerts.filter((each) => each.question === question.id)}
					minimum={view.minimum}
					dontKnow={quiz.dontKnow}
					{...{ question, locale }}
				/>
			))}
			{analysis && embeds && (
				<section data-live="around">
					<TimeLine {...{ analysis, locale }} />
					<Origins hosts={analysis.hosts} {...{ embeds, locale }} />
					<Revisions revisions={analysis.revisions} formats={locale.formats} />
				</section>
			)}
			{analysis && (
				<section data-live="statisticians">
					<Statisticians {...{ analysis, questions, locale }} />
				</section>
			)}
			<Downloads {...{ links, locale }} />
		</>
	);
}

/** Says that figures are missing, and from which part of the log. */
function Incomplete({ report: { withheld, missingShards = [] }, locale }: { report: Report; locale: Locale }) {
	const names = namesOfShards(missingShards);
	return (
		<section data-live="incomplete" role="status">
			{withheld && <p class="warning">{locale.words.withheld}</p>}
			{names && (
				<p class="warning">
					<strong>{newsroomWords.incomplete}</strong> {fill(newsroomWords.missingShards, { names })}
				</p>
			)}
		</section>
	);
}

function Downloads({ links: { json, csv, log, newsroom }, locale }: Pick<Props, "links"> & { locale: Locale }) {
	return (
		<p class="downloads">
			{locale.words.download}: <a href={json}>JSON</a> · <a href={csv}>CSV</a>
			{log && (
				<>
					{" "}
					· <a href={log}>{newsroomWords.rawLog}</a>
				</>
			)}
			{newsroom && (
				<>
					{" "}
					·{" "}
					<a href={newsroom} lang="en">
						{newsroomWords.forNewsroom}
					</a>
				</>
			)}
		</p>
	);
}
