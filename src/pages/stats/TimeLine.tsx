import type { QuizAnalysis } from "../../../contract/report.ts";
import { DAY_MS, HOUR_MS } from "../../../contract/time.ts";
import { Columns } from "./Columns.tsx";
import type { Locale } from "./locale.ts";
import { newsroomWords } from "./newsroomWords.ts";
import { TableBehind } from "./Table.tsx";

type Props = { analysis: Pick<QuizAnalysis, "hours" | "days">; locale: Locale };

/** The number of hours that are drawn by the hour. Longer times are drawn by the day. */
const HOURS_DRAWN = 48;

type Point = { at: number; started: number };

/** Every step from the first to the last, including those without readers. */
function filled(points: Point[], step: number): Point[] {
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return [];
	const known = new Map(points.map(({ at, started }) => [at, started]));
	return Array.from({ length: (last.at - first.at) / step + 1 }, (_, index) => {
		const at = first.at + index * step;
		return { at, started: known.get(at) ?? 0 };
	});
}

/** When readers began: by the hour for two days, then by the day. UTC. */
export function TimeLine({ analysis: { hours, days }, locale }: Props) {
	const { formats, words } = locale;
	const byHour = filled(
		hours.map(({ hour, started }) => ({ at: Date.parse(hour), started })),
		HOUR_MS,
	);
	const isHourly = byHour.length <= HOURS_DRAWN;
	const points = isHourly
		? byHour
		: filled(
				days.map(({ day, started }) => ({ at: Date.parse(day), started })),
				DAY_MS,
			);
	if (points.length === 0) return null;
	const columns = points.map(({ at, started }) => ({
		label: isHourly ? formats.hour(at) : formats.day(at),
		value: started,
		shown: formats.number(started),
	}));
	return (
		<>
			<h2>{newsroomWords.timeLine}</h2>
			<figure>
				<figcaption>{isHourly ? newsroomWords.byHour : newsroomWords.byDay}</figcaption>
				<Columns columns={columns} />
			</figure>
			<TableBehind
				name={words.table}
				columns={[newsroomWords.when, words.readers]}
				rows={points.map(({ at, started }) => [
					isHourly ? `${formats.day(at)}, ${formats.hour(at)}` : formats.day(at),
					formats.number(started),
				])}
			/>
		</>
	);
}
