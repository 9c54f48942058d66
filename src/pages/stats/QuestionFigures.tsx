import { fill } from "../../../contract/fill.ts";
import type { Alert, Report } from "../../../contract/report.ts";
import { Interval } from "./Interval.tsx";
import { ItemFacts } from "./ItemFacts.tsx";
import type { Locale } from "./locale.ts";
import { newsroomWords } from "./newsroomWords.ts";
import { Own } from "./Own.tsx";
import { Responses } from "./Responses.tsx";
import type { Drawing } from "./shownResponses.ts";

type Props = Drawing & { alerts: Alert[]; minimum: number };

/** One question: how many were right, and what readers answered, as a table with bars. */
export function QuestionFigures({ question, alerts, minimum, locale, dontKnow }: Props) {
	const { id, prompt, story, right, analysis } = question;
	return (
		<section class="question" id={id} data-live={id}>
			<h2>
				<Own label={locale.own(prompt)} />
			</h2>
			{story && (
				<p class="byline">
					<Own label={locale.own(story)} />
				</p>
			)}
			{analysis && <Reported {...{ question, alerts, locale }} />}
			{alerts.map(({ kind, text }) => (
				<p key={`${kind} ${text}`} class="note alert">
					{text}
				</p>
			))}
			{right ? (
				<>
					<RightShare {...{ question, right, locale }} />
					<Responses {...{ question, locale, dontKnow }} />
					{analysis && <ItemFacts {...{ analysis, locale }} />}
				</>
			) : (
				<p class="note">{missingText(locale, minimum)}</p>
			)}
		</section>
	);
}

function missingText({ words, formats }: Locale, minimum: number): string {
	return minimum > 1 ? fill(words.hidden, { minimum: formats.number(minimum) }) : words.noAnswers;
}

type RightProps = Pick<Drawing, "question" | "locale"> & {
	right: NonNullable<Report["questions"][number]["right"]>;
};

function RightShare({ question: { readers, chance }, right, locale: { words, formats } }: RightProps) {
	const [low, high] = right.interval;
	return (
		<>
			<p class="interval">
				{fill(words.rightShare, {
					share: formats.percent(right.share),
					low: formats.percent(low),
					high: formats.percent(high),
					n: formats.number(readers),
					chance: formats.percent(chance),
				})}
			</p>
			<Interval low={low} high={high} value={right.share} chance={chance} />
		</>
	);
}

/** What readers have reported, unless an alert already says it. */
function Reported({ question, alerts, locale: { formats } }: Pick<Props, "question" | "alerts" | "locale">) {
	const { passageMissing, readers, analysis } = question;
	const isSaid = (kind: Alert["kind"]) => alerts.some((alert) => alert.kind === kind);
	const unfair = analysis?.unfair ?? 0;
	return (
		<>
			{passageMissing > 0 && !isSaid("article-changed") && (
				<p class="note">{fill(newsroomWords.articleChanged, { n: formats.number(passageMissing) })}</p>
			)}
			{unfair > 0 && !isSaid("unfair") && (
				<p class="note">{fill(newsroomWords.marked, { n: formats.number(unfair), of: formats.number(readers) })}</p>
			)}
		</>
	);
}
