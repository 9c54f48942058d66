import type { PublicTally } from "../../contract/publicTally.ts";
import { FULL_CREDIT, PUBLIC_POINT } from "../../contract/wire.ts";

/** The most columns but one: longer quizzes have several points in each. */
const COLUMNS = 12;

/**
 * The scores of others as a small column chart, lowest first; the reader's own column in the accent, the mean marked.
 * `score` is the reader's, `most` the points that there are. For the eye alone: the sentence below it says it too.
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
	/** Where a share of all points stands, in columns. */
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
