import { fill } from "../../../contract/fill.ts";
import type { Report } from "../../../contract/report.ts";
import { Columns } from "./Columns.tsx";
import type { Locale } from "./locale.ts";
import { TableBehind } from "./Table.tsx";

type Props = { report: Pick<Report, "scores" | "completed">; locale: Locale };

const POINT = 1000;

/** Readers by score in whole points, as columns and as a table. */
export function Scores({ report: { scores, completed }, locale: { words, formats } }: Props) {
	if (completed === 0) return null;
	const columns = Array.from({ length: scores.maximum / POINT + 1 }, (_, points) => {
		const value = scores.distribution
			.filter(({ score }) => Math.floor(score / POINT) === points)
			.reduce((sum, { readers }) => sum + readers, 0);
		return { label: formats.number(points), value, shown: formats.number(value) };
	});
	const hasParts = scores.distribution.some(({ score }) => score % POINT !== 0);
	return (
		<>
			<h2>{words.scores}</h2>
			<figure>
				<figcaption>
					{fill(words.scoresText, { n: formats.number(completed) })} {hasParts && words.partPoints}
				</figcaption>
				<Columns columns={columns} />
			</figure>
			<TableBehind
				name={words.table}
				columns={[words.score, words.readers]}
				rows={scores.distribution.map(({ score, readers }) => [formats.points(score), formats.number(readers)])}
			/>
		</>
	);
}
