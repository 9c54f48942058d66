import type { QuestionReport, ResponseReport } from "../../../contract/report.ts";
import { Filled } from "../Filled.tsx";
import { Bar } from "./BarTable.tsx";
import { type Band, bandsOf } from "./bands.ts";
import { nameOf } from "./Estimates.tsx";
import type { Label, Locale } from "./locale.ts";
import { rankedOf } from "./mends.ts";
import { Own } from "./Own.tsx";

type Props = { questions: QuestionReport[]; locale: Locale };
type Wrong = { label: Label; readers: number };

const isWrong = ({ right, meaning }: ResponseReport) => right === false && meaning.type !== "unknown";

/** The wrong responses, as the kind of question counts them. */
function wrongOf(question: QuestionReport, locale: Locale): Wrong[] {
	const { rightRange, responses } = question;
	if (!rightRange) return responses.filter(isWrong).map((each) => ({ ...each, label: locale.label(each.meaning) }));
	const bands: Band[] = bandsOf(question).filter((band) => !band.isRight);
	return bands.map((band) => ({ readers: band.readers, label: nameOf(band, rightRange, locale) }));
}

/** The questions, least understood first, each with the share of right answers and the most common wrong one. */
export function Ranking({ questions, locale }: Props) {
	const ranked = rankedOf(questions);
	if (ranked.length === 0) return null;
	const { words, formats } = locale;
	return (
		<>
			<h2>{words.ranking}</h2>
			<ol class="ranking">
				{ranked.map((question) => (
					<li key={question.id}>
						<a href={`#${question.id}`}>
							<Own label={locale.own(question.prompt)} />
						</a>
						<Bar share={question.right.share} />
						<p>
							<strong>
								<Filled template={words.shareRight} parts={{ share: formats.percent(question.right.share) }} />
							</strong>{" "}
							<MostChosen question={question} locale={locale} />
						</p>
					</li>
				))}
			</ol>
		</>
	);
}

/** The most common wrong answer, or "I don't know" if more readers chose that. */
function MostChosen({ question, locale }: { question: QuestionReport; locale: Locale }) {
	const { words, formats } = locale;
	const { readers, responses, right } = question;
	const unknown = responses.find(({ meaning }) => meaning.type === "unknown")?.readers ?? 0;
	const [most] = wrongOf(question, locale).sort((a, b) => b.readers - a.readers);
	const of = (count: number) => formats.percent(Math.min(1, count / readers));
	if (unknown > (most?.readers ?? 0)) return <Filled template={words.didNotKnow} parts={{ of: of(unknown) }} />;
	if (!most || most.readers === 0) return null;
	const template = most.readers > (right?.readers ?? 0) ? words.more : words.most;
	return (
		<Filled
			template={template}
			parts={{
				response: (
					<em>
						<Own label={most.label} />
					</em>
				),
				of: of(most.readers),
			}}
		/>
	);
}
