import type { QuestionReport } from "../../../contract/report.ts";
import { words } from "../../words.ts";
import type { Formats } from "./formats.ts";

type Props = { reached: number[]; started: number; questions: QuestionReport[]; formats: Formats; lang: string };

/** How far readers came: of those who began, who answered one question, two, and so on. */
export function Funnel({ reached, started, questions, formats, lang }: Props) {
	if (started === 0) return null;
	return (
		<>
			<h2>{words.funnel}</h2>
			<p class="interval">{words.funnelText}</p>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.question}</th>
						<th scope="col" class="number">
							{words.readers}
						</th>
						<th scope="col" class="number">
							{words.share}
						</th>
					</tr>
				</thead>
				<tbody>
					{reached.map((readers, index) => (
						<tr key={questions[index]?.id}>
							<th scope="row" lang={lang}>
								{index + 1}. {questions[index]?.prompt}
								<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
									<rect width={(100 * readers) / started} height="1" />
								</svg>
							</th>
							<td class="number">{formats.number(readers)}</td>
							<td class="number">{formats.percent(readers / started)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}
