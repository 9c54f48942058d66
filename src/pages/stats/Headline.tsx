import { fill } from "../../../contract/fill.ts";
import type { Report } from "../../../contract/report.ts";
import type { Locale } from "./locale.ts";

type Props = { report: Report; locale: Locale };

/** One sentence on how well readers did and what the figures count. */
export function Headline({ report, locale }: Props) {
	const { started, completed, view, leftOut } = report;
	const { words, formats } = locale;
	const { number } = formats;
	const machines = leftOut.rules ? words.machinesOrRules : words.machines;
	return (
		<>
			<p class="lead">{summaryOf(report, locale)}</p>
			<p class="interval">
				{started > 0 && fill(words.facts, { started: number(started), finished: number(completed) })} {words.who}{" "}
				{view.step > 1 && fill(words.rounded, { step: number(view.step) })}{" "}
				{leftOut.attempts > 0 && fill(machines, { n: number(leftOut.attempts) })}
			</p>
		</>
	);
}

function summaryOf({ started, completed, scores, view, withheld }: Report, { words, formats }: Locale): string {
	if (withheld) return words.noFigures;
	if (completed === 0 || scores.mean === null) {
		return view.minimum > 1 ? fill(words.hidden, { minimum: formats.number(view.minimum) }) : words.none;
	}
	return fill(words.summary, {
		mean: formats.points(scores.mean),
		max: formats.points(scores.maximum),
		share: formats.percent(Math.min(1, completed / Math.max(started, completed))),
	});
}
