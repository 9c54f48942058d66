import { fill } from "../../../contract/fill.ts";
import type { Report } from "../../../contract/report.ts";
import { Filled } from "../Filled.tsx";
import type { Locale } from "./locale.ts";
import { type Mend, mendsOf } from "./mends.ts";
import { mendTexts, newsroomWords } from "./newsroomWords.ts";
import { Own } from "./Own.tsx";

type Props = { report: Report; locale: Locale };

/** What to correct, as instructions with the figures behind them. */
export function Mends({ report, locale }: Props) {
	const { first, more } = mendsOf(report);
	return (
		<>
			<h2>{newsroomWords.toMend}</h2>
			{first.length === 0 && <p class="note">{newsroomWords.nothingToMend}</p>}
			<MendList mends={first} locale={locale} />
			{more.length > 0 && (
				<details>
					<summary>{fill(newsroomWords.moreToMend, { n: locale.formats.number(more.length) })}</summary>
					<MendList mends={more} locale={locale} />
				</details>
			)}
		</>
	);
}

function MendList({ mends, locale }: { mends: Mend[]; locale: Locale }) {
	if (mends.length === 0) return null;
	return (
		<ol class="mends">
			{mends.map(({ kind, question, text }) => (
				<li key={`${kind} ${question?.id} ${text}`}>
					<strong>
						<Filled
							template={mendTexts[kind]}
							parts={{
								prompt: question && (
									<a href={`#${question.id}`}>
										<Own label={locale.own(question.prompt)} />
									</a>
								),
							}}
						/>
					</strong>
					<p>{text}</p>
				</li>
			))}
		</ol>
	);
}
