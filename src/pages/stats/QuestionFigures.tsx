import { fill } from "../../../contract/fill.ts";
import type { Alert, QuestionReport } from "../../../contract/report.ts";
import { words } from "../words.ts";
import type { Formats } from "./formats.ts";
import { Interval } from "./Interval.tsx";
import { ItemFacts } from "./ItemFacts.tsx";
import { Responses } from "./Responses.tsx";

type Props = { question: QuestionReport; alerts: Alert[]; minimum: number; formats: Formats; lang: string };

/** One question: how many were right, and what readers gave, as a table whose shares are drawn too. */
export function QuestionFigures({ question, alerts, minimum, formats, lang }: Props) {
	const { id, prompt, right, readers, passageMissing, chance, analysis } = question;
	const isAlarmed = alerts.some(({ kind }) => kind === "article-changed");
	return (
		<section class="question" id={id} data-live={id}>
			<h2 lang={lang}>{prompt}</h2>
			{passageMissing > 0 && !isAlarmed && (
				<p class="note">{fill(words.articleChanged, { n: formats.number(passageMissing) })}</p>
			)}
			{alerts.map(({ kind, text }) => (
				<p key={text} class="note alert">
					<strong>{words.alertNames[kind]}</strong> {text}
				</p>
			))}
			{right ? (
				<>
					<p class="interval">
						{fill(words.rightShare, {
							share: formats.percent(right.share),
							low: formats.percent(right.interval[0]),
							high: formats.percent(right.interval[1]),
							n: formats.number(readers),
							chance: formats.percent(chance),
						})}
					</p>
					<Interval low={right.interval[0]} high={right.interval[1]} value={right.share} chance={chance} />
					<Responses {...{ question, formats, lang }} />
					{analysis && <ItemFacts analysis={analysis} formats={formats} />}
				</>
			) : (
				<p class="note">{fill(words.hidden, { minimum })}</p>
			)}
		</section>
	);
}
