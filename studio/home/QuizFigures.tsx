import { fill } from "../../contract/fill.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import type { QuizFigures as Figures } from "../../contract/quizFigures.ts";
import { showTime } from "../dates.ts";
import { words } from "../words.ts";

const { figures: text } = words.list;
const number = new Intl.NumberFormat("en-GB");
const percent = new Intl.NumberFormat("en-GB", { style: "percent" });

function inWords({ started, finished, mean }: NonNullable<Figures["figures"]>): string {
	if (started === 0) return text.none;
	const readers = started === 1 ? text.reader : fill(text.readers, { n: number.format(started) });
	const parts = [readers, fill(text.finished, { n: number.format(finished) })];
	return [...parts, ...(mean === null ? [] : [fill(text.mean, { mean: percent.format(mean) })])].join(" · ");
}

type Props = { id: string; known: Figures | undefined; isComing: boolean };

/** How many readers a quiz had, how well they did, and the most urgent correction. */
export function QuizFigures({ id, known, isComing }: Props) {
	const { figures } = known ?? {};
	if (!figures) return <p class="figures hint">{known && (isComing ? text.coming : text.unknown)}</p>;
	const { asOf, alert, alerts } = figures;
	return (
		<>
			<p class="figures">
				{inWords(figures)} <span class="hint">{fill(text.asOf, { date: showTime(asOf) })}</span>
			</p>
			{alert && (
				<p class="alert">
					<a href={newsroomRoutes.quizFigures(id)}>{alert.text}</a>
					{alerts > 1 && <span class="hint"> {fill(text.more, { n: alerts - 1 })}</span>}
				</p>
			)}
		</>
	);
}
