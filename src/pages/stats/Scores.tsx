import type { Report } from "../../../contract/report.ts";
import { fill, words } from "../words.ts";
import type { Formats } from "./formats.ts";

type Props = { scores: Report["scores"]; completed: number; minimum: number; formats: Formats };

const WIDTH = 200;
const HEIGHT = 60;
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
	const width = WIDTH / columns.length;
	return (
		<section>
			<h2>{words.scores}</h2>
			<figure>
				<figcaption>{words.scoresText}</figcaption>
				<svg class="columns" viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`} aria-hidden="true">
					{columns.map(({ points, readers }) => {
						const height = (HEIGHT * readers) / highest;
						const middle = (points + 0.5) * width;
						const top = HEIGHT + 8 - height;
						return (
							<g key={points}>
								<rect x={points * width + 1} y={top} width={width - 2} height={height} />
								{readers > 0 && (
									<text x={middle} y={top - 1.5}>
										{formats.number(readers)}
									</text>
								)}
								<text x={middle} y={HEIGHT + 14}>
									{points}
								</text>
							</g>
						);
					})}
					<line x1="0" x2={WIDTH} y1={HEIGHT + 8} y2={HEIGHT + 8} />
				</svg>
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
