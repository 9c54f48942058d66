import type { Report } from "../../../contract/report.ts";
import { fill, words } from "../../words.ts";
import type { Formats } from "./formats.ts";

type Props = { scores: Report["scores"]; completed: number; minimum: number; formats: Formats };

/** Of the highest column, in CSS pixels. */
const HEIGHT = 128;
const POINT = 1000;

/** Readers by score in whole points, as columns and as a table. */
export function Scores({ scores, completed, minimum, formats }: Props) {
	if (completed === 0) {
		return <p class="note">{minimum > 1 ? fill(words.hiddenScores, { minimum }) : words.none}</p>;
	}
	const columns = Array.from({ length: scores.maximum / POINT + 1 }, (_, points) => ({
		points,
		readers: scores.distribution
			.filter(({ score }) => Math.floor(score / POINT) === points)
			.reduce((sum, { readers }) => sum + readers, 0),
	}));
	const highest = Math.max(...columns.map(({ readers }) => readers));
	return (
		<section>
			<h2>{words.scores}</h2>
			<figure>
				<figcaption>{words.scoresText}</figcaption>
				<ol class="columns" aria-hidden="true">
					{columns.map(({ points, readers }) => (
						<li key={points}>
							<small>{readers > 0 && formats.number(readers)}</small>
							<svg height={(HEIGHT * readers) / highest} aria-hidden="true">
								<rect width="100%" height="100%" />
							</svg>
							<span>{points}</span>
						</li>
					))}
				</ol>
			</figure>
			<details>
				<summary>{words.table}</summary>
				<table>
					<thead>
						<tr>
							<th scope="col">{words.score}</th>
							<th scope="col" class="number">
								{words.readers}
							</th>
						</tr>
					</thead>
					<tbody>
						{scores.distribution.map(({ score, readers }) => (
							<tr key={score}>
								<th scope="row">{formats.points(score)}</th>
								<td class="number">{formats.number(readers)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</details>
		</section>
	);
}
