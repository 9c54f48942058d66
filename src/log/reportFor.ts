import { emptyTally, sumTallies } from "../../contract/counting/add.ts";
import { REVISIONS_COUNTED } from "../../contract/counting/count.ts";
import type { Report } from "../../contract/report.ts";
import type { Tally } from "../../contract/tally.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import { formDigest } from "../catalog/facts.ts";
import type { Env } from "../env.ts";
import { publicPolicy } from "../platform/settings.ts";
import { buildReport } from "../report/buildReport.ts";
import { collectTallies } from "./collectTallies.ts";
import { keepFigures } from "./keepFigures.ts";
import { shardTallies } from "./shardTallies.ts";

/** Who the report is for. */
export type ViewKind = Report["view"]["kind"];

/**
 * The tally for the public report. Undefined while a shard has not replied. For quizzes with many shards it is not
 * asked for more often than acknowledgements do.
 */
async function publicTally(env: Env, { quiz, epochs, leftOut }: Current, now: number): Promise<Tally | undefined> {
	const shards = { quiz: quiz.id, epochs, leftOut };
	if (epochs.length > 1 || epochs.some(({ shards }) => shards > 1)) {
		const tallies = await shardTallies.tallies(env, shards, now);
		return tallies && sumTallies(tallies);
	}
	const { tallies, missing } = await collectTallies(env, shards, now);
	return missing.length > 0 ? undefined : sumTallies(tallies.values());
}

async function publicReport(env: Env, current: Current, now: number): Promise<Report> {
	const view = { kind: "public", policy: publicPolicy(env) } as const;
	const tally = await publicTally(env, current, now);
	if (tally) return buildReport(current, tally, view);
	return { ...buildReport(current, emptyTally(), view), withheld: true };
}

/** The tally of all shards that replied, and the shards that did not. */
async function fullReport(env: Env, current: Current, now: number): Promise<Report> {
	const { quiz, epochs, leftOut } = current;
	const { tallies, missing } = await collectTallies(env, { quiz: quiz.id, epochs, leftOut }, now);
	const published = await catalog.history(env.DB, quiz.id, REVISIONS_COUNTED);
	const form = await formDigest(current);
	const history = published.map((each) => ({ ...each, changed: each.changed ?? [], sameForm: each.form === form }));
	const report = buildReport(current, sumTallies(tallies.values()), { kind: "full", history });
	if (missing.length > 0) return { ...report, missingShards: missing };
	await keepFigures(env, current, { tallies, report, now });
	return report;
}

/** The report on a quiz as this view may see it. The newsroom also sees withdrawn quizzes. */
export async function reportFor(env: Env, id: string, kind: ViewKind): Promise<Report> {
	const now = Date.now();
	if (kind === "full") return fullReport(env, await catalog.inspect(env.DB, id), now);
	return publicReport(env, await catalog.current(env.DB, id, { now }), now);
}
