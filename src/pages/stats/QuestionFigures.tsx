import type { QuestionReport } from "../../../contract/report.ts";
import { fill, words } from "../../words.ts";
import type { Formats } from "./formats.ts";

type Props = { question: QuestionReport; minimum: number; formats: Formats; lang: string };

/** One question: how many were right, and what readers gave, as a table whose shares are drawn too. */
export function QuestionFigures({ question, minimum, formats, lang }: Props) {
	const { prompt, right, readers, responses, passageMissing } = question;
	return (
		<section class="question">
			<h2 lang={lang}>{prompt}</h2>
			{passageMissing > 0 && <p class="note">{fill(words.articleChanged, { n: formats.number(passageMissing) })}</p>}
			{right ? (
				<>
					<p class="interval">
						{fill(words.rightShare, {
							share: formats.percent(right.share),
							low: formats.percent(right.interval[0]),
							high: formats.percent(right.interval[1]),
							n: formats.number(readers),
						})}
					</p>
					<table>
						<thead>
							<tr>
								<th scope="col">{words.response}</th>
								<th scope="col" class="number">
									{words.readers}
								</th>
								<th scope="col" class="number">
									{words.share}
								</th>
							</tr>
						</thead>
						<tbody>{responses.filter(isWorthARow).map((response) => renderResponse(response, formats, lang))}</tbody>
					</table>
				</>
			) : (
				<p class="note">{fill(words.hidden, { minimum })}</p>
			)}
		</section>
	);
}

type ResponseReport = QuestionReport["responses"][number];

/** Bins and places that nobody chose would only make the page long; options that nobody chose say something. */
function isWorthARow({ cell, readers, right }: ResponseReport): boolean {
	return readers > 0 || right === true || !/^\d+$|@/.test(cell);
}

function renderResponse({ cell, label, right, readers, share }: ResponseReport, formats: Formats, lang: string) {
	return (
		<tr key={cell} class={right ? "key" : ""}>
			<th scope="row" lang={lang}>
				{label} {right && <small>({words.right})</small>}
				<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
					<rect width={share * 100} height="1" />
				</svg>
			</th>
			<td class="number">{formats.number(readers)}</td>
			<td class="number">{formats.percent(share)}</td>
		</tr>
	);
}
