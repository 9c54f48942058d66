import { fill } from "../../contract/fill.ts";
import type { Overview } from "../../contract/overview.ts";
import { words } from "../words.ts";

const { overview: text } = words;

const number = new Intl.NumberFormat("en-GB");
const percent = new Intl.NumberFormat("en-GB", { style: "percent" });
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export const showNumber = (value: number) => number.format(value);
export const showShare = (share: number | null) => (share === null ? "–" : percent.format(share));

/** A month (`2026-11`) in the newsroom's format. */
export function showMonth(month: string): string {
	return monthFormat.format(new Date(`${month}-01`));
}

/** A month's figures in one or two sentences. */
export function leadOf({ month, started, finished, mean, quizzes }: Overview): string {
	const figures = {
		readers: showNumber(started),
		month: showMonth(month),
		quizzes: showNumber(quizzes),
		finished: showNumber(finished),
		mean: showShare(mean),
	};
	if (started === 0) return fill(text.none, figures);
	return fill(mean === null ? text.leadUnfinished : text.lead, figures);
}
