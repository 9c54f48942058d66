import { fill } from "../../../contract/fill.ts";
import type { Report } from "../../../contract/report.ts";
import { words } from "../words.ts";
import { Columns } from "./Columns.tsx";
import type { Formats } from "./formats.ts";
import { TableBehind } from "./Table.tsx";

type Props = { scores: Report["scores"]; completed: number; minimum: number; formats: Formats };

const POINT = 1000;

/** Readers by score in whole points, as columns and as a table. */
export function Scores({ scores, completed, minimum, formats }: Props) {
	if (completed === 0) {
		return <p class="note">{minimum > 1 ? fill(words.hiddenScores, { minimum }) : words.none}</p>;
	}
	const columns = Array.from({ length: scores.maximum / POINT + 1 }, (_, points) => {
		const value = scores.distribution
			.filter(({ score }) => Math.floor(score / POINT) === points)
			.reduce((sum, { readers }) => sum + readers, 0);
		return { label: String(points), value, shown: formats.number(value) };
	});
	return (
		<>
			<h2>{words.scores}</h2>
			<figure>
				<figcaption>{words.scoresText}</figcaption>
				<Columns columns={columns} />
			</figure>
			<TableBehind
				columns={[words.score, words.readers]}
				rows={scores.distribution.map(({ score, readers }) => [formats.points(score), formats.number(readers)])}
			/>
		</>
	);
}
