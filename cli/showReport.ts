import { namesOfShards } from "../contract/missingShard.ts";
import type { Report } from "../contract/report.ts";
import { counted } from "./counted.ts";

const percent = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A report for a terminal: headline, alerts, questions. */
export function showReport({
	quiz,
	started,
	completed,
	scores,
	alerts = [],
	questions,
	missingShards = [],
}: Report): string {
	const mean =
		scores.mean === null ? "" : `, mean score ${number.format(scores.mean / 1000)} of ${scores.maximum / 1000}`;
	const prompts = new Map(questions.map(({ id, prompt }) => [id, prompt]));
	return [
		`${quiz.title} (revision ${quiz.revision})`,
		`${number.format(started)} started, ${number.format(completed)} answered every question${mean}`,
		...(missingShards.length > 0
			? [`! figures are incomplete: ${namesOfShards(missingShards)} of the answer log (epoch:shard) did not respond`]
			: []),
		...alerts.map(({ kind, question, text }) => `! ${kind}: ${question ? `${prompts.get(question)} ` : ""}${text}`),
		...questions.map(({ prompt, right, readers }) => {
			if (!right) return `  –    ${prompt}`;
			const [low, high] = right.interval.map((bound) => percent.format(bound));
			return `${percent.format(right.share).padStart(4)}  ${prompt} (${low} to ${high}, ${counted(readers, "reader")})`;
		}),
	].join("\n");
}
