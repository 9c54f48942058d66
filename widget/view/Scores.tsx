import type { PublicTally } from "../../contract/publicTally.ts";
import { FULL_CREDIT, PUBLIC_POINT } from "../../contract/wire.ts";

/** The highest column index. In quizzes with more points, one column counts several scores. */
const COLUMNS = 12;

/**
 * Other readers' scores as a small column chart, lowest first. The reader's own column has the accent colour and the
 * mean is marked. `score` is the reader's score in credit; `most` is the number of points that can be reached. It is
 * hidden from screen readers, because the sentence below says the same.
 */
export function Scores({
	tally: { scores, completed },
	score,
	most,
}: {
	tally: PublicTally;
	score: number;
	most: number;
}) {
	const last = Math.min(most, COLUMNS);
	/** The position of a score on the chart, in columns. */
	const column = (points: number) => (points * last) / most;
	const heights = Array.from({ length: last + 1 }, () => 0);
	let sum = 0;
	for (const [thousandths, readers] of Object.entries(scores)) {
		const points = Number(thousandths) / PUBLIC_POINT;
		const at = Math.floor(column(points));
		heights[at] = (heights[at] ?? 0) + readers;
		sum += points * readers;
	}
	const own = Math.floor(column(score / FULL_CREDIT));
	const highest = Math.max(1, ...heights);
	const width = 100 / heights.length;
	return (
		<svg class="scores" aria-hidden="true">
			{heights.map((readers, at) => {
				const height = Math.max(4, (100 * readers) / highest);
				const place = { x: `${at * width}%`, width: `${width * 0.92}%`, y: `${100 - height}%`, height: `${height}%` };
				return <rect key={at} {...place} class={at === own ? "own" : ""} />;
			})}
			<rect class="mean" x={`${(column(sum / completed) + 0.5) * width}%`} width="2" height="100%" />
		</svg>
	);
}
