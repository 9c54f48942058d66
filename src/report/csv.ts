import { stringify } from "csv-stringify/sync";
import { namesOfShards } from "../../contract/missingShard.ts";
import type { Meaning, Report } from "../../contract/report.ts";
import { labelsIn } from "../pages/stats/labels.ts";

/** The parts of a response: an item and its position, or the ends of a bin and their unit. */
type Parts = { item?: string; place?: number; low?: number; high?: number; unit?: string };

/** One figure per row: of a quiz, a question or a response. */
type Row = Parts & {
	question?: string | undefined;
	response?: string;
	label?: string | undefined;
	measure: string;
	value: string | number | boolean | null;
};

const columns = [
	...["question", "response", "label", "measure", "value"],
	...["item", "place", "low", "high", "unit"],
] as const satisfies (keyof Row)[];

/** A whole number of the smallest unit as a decimal number. */
const written = ({ decimals = 0 }: { decimals?: number }, value: number) => Number(`${value}e-${decimals}`);

function partsOf(meaning: Meaning): Parts {
	switch (meaning.type) {
		case "bin":
			return {
				...{ low: written(meaning, meaning.low), high: written(meaning, meaning.high) },
				unit: meaning.unit || (meaning.format === "percent" ? "%" : (meaning.currency ?? "")),
			};
		case "place":
			return { item: meaning.item, place: meaning.place };
		case "option":
		case "truth":
		case "unknown":
			return {};
	}
}

function isScalar(value: unknown): value is Row["value"] {
	return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** The figures of a nested object, each named by its path. List positions count from 0. */
function figuresIn(value: unknown, path: string): { measure: string; value: Row["value"] }[] {
	if (isScalar(value)) return [{ measure: path, value }];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, each]) => figuresIn(each, `${path}.${name}`));
}

function rowsOf({ scores, questions, alerts = [], ...report }: Report): Row[] {
	const { quiz, view, started, completed, leftOut, embeds, analysis, withheld, missingShards = [] } = report;
	const labels = labelsIn(quiz.language);
	const about = Object.entries({ quiz, view, started, completed, leftOut, embeds, analysis });
	return [
		...(withheld ? [{ measure: "withheld", value: true }] : []),
		...missingShards.map((each) => ({ measure: "missing shard", value: namesOfShards([each]) })),
		...about.flatMap(([name, value]) => figuresIn(value, name)),
		{ measure: "scores.maximum", value: scores.maximum },
		{ measure: "scores.mean", value: scores.mean },
		...scores.distribution.map(({ score, readers }) => ({ label: String(score), measure: "score", value: readers })),
		...alerts.map(({ kind, question, text }) => ({ question, label: kind, measure: "alert", value: text })),
		...questions.flatMap(({ id, kind, prompt, responses, ...figures }): Row[] => [
			{ question: id, label: prompt, measure: "kind", value: kind },
			...Object.entries(figures).flatMap(([name, value]) =>
				figuresIn(value, name).map((figure): Row => ({ question: id, ...figure })),
			),
			...responses.flatMap(({ cell, meaning, right, readers, share }): Row[] => {
				const label = meaning.type === "place" ? meaning.text : labels(meaning).text;
				const response = { question: id, response: cell, label, ...partsOf(meaning) };
				return [
					{ ...response, measure: "right", value: right },
					{ ...response, measure: "readers", value: readers },
					{ ...response, measure: "share", value: share },
				];
			}),
		]),
	];
}

/**
 * The report as CSV (RFC 4180: CRLF, a header, quotes where needed), with every figure of the JSON in one row. Text
 * that a spreadsheet would read as a formula gets an apostrophe before it.
 */
export function toCsv(report: Report): string {
	return stringify(rowsOf(report), {
		header: true,
		columns: [...columns],
		record_delimiter: "windows",
		escape_formulas: true,
		cast: { boolean: String },
	});
}
