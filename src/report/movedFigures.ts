import type { LeftOutReply } from "../../contract/leftOut.ts";
import type { Report } from "../../contract/report.ts";

type Figures = Map<string, number | null>;

/** The figures that show an editor what a change of counts means, by their path in the report. */
function figuresOf({ started, completed, scores, analysis, embeds, questions }: Report): Figures {
	return new Map<string, number | null>([
		["started", started],
		["completed", completed],
		["scores.mean", scores.mean],
		["analysis.suspect", analysis?.suspect ?? null],
		...Object.entries(embeds ?? {}).map(([kind, readers]): [string, number] => [`embeds.${kind}`, readers]),
		...(analysis?.hosts.named ?? []).map(({ host, started: of }): [string, number] => [`analysis.hosts.${host}`, of]),
		...questions.flatMap(({ id, readers, right }): [string, number | null][] => [
			[`questions.${id}.readers`, readers],
			[`questions.${id}.right.share`, right?.share ?? null],
		]),
	]);
}

/**
 * The figures that differ between two reports on the same quiz. A figure that a report does not contain counts as 0.
 */
export function movedFigures(before: Report, after: Report): LeftOutReply["figures"] {
	const [old, now] = [figuresOf(before), figuresOf(after)];
	const names = [...new Set([...old.keys(), ...now.keys()])];
	return names.flatMap((figure) => {
		const value = (figures: Figures) => figures.get(figure) ?? (figures.has(figure) ? null : 0);
		const [from, to] = [value(old), value(now)];
		return from === to ? [] : [{ figure, before: from, after: to }];
	});
}
