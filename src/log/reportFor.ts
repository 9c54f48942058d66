import { sumTallies } from "../../contract/counting/add.ts";
import type { Report } from "../../contract/report.ts";
import type { Tally } from "../../contract/tally.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import type { Env } from "../env.ts";
import { publicPolicy } from "../platform/settings.ts";
import { buildReport } from "../report/buildReport.ts";
import { tallyOf } from "./answerLogs.ts";
import { overview } from "./overview.ts";

/** Whose eyes a report is for. */
export type ViewKind = Report["view"]["kind"];

/**
 * What a report is made from. Anybody may ask for the public one, so where it takes many objects
 * they are asked no more often than acknowledgements ask them.
 */
async function tallyFor(env: Env, { quiz, epochs }: Current, kind: ViewKind, now: number): Promise<Tally> {
	const isWide = epochs.length > 1 || epochs.some(({ shards }) => shards > 1);
	if (kind === "full" || !isWide) return tallyOf(env, quiz.id, epochs, now);
	return sumTallies(await overview.tallies(env, { quiz: quiz.id, epochs }, now));
}

/** The report on a quiz as this view may see it. */
export async function reportFor(env: Env, id: string, kind: ViewKind): Promise<Report> {
	const now = Date.now();
	const current = await catalog.current(env.DB, id, { now });
	const tally = await tallyFor(env, current, kind, now);
	if (kind === "public") return buildReport(current, tally, { kind, policy: publicPolicy(env) });
	return buildReport(current, tally, { kind, history: await catalog.history(env.DB, id) });
}
