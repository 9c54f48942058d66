import { formOf } from "../../contract/counting/layout.ts";
import { monthsIn } from "../../contract/counting/months.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { Report } from "../../contract/report.ts";
import type { Tally } from "../../contract/tally.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import { type ShardMonths, saveMonths } from "../catalog/figures/saveMonths.ts";
import { saveReport } from "../catalog/figures/saveReport.ts";
import type { Env } from "../env.ts";
import { logFault } from "../platform/logFault.ts";
import { logName } from "./shard.ts";

type Heard = { tallies: ReadonlyMap<string, Tally>; report: Report; now: number };

/** The keys of all forms that were counted. The current one is already known. */
async function keysOf(env: Env, { quiz, key }: Current, tallies: Tally[]): Promise<AnswerKey[]> {
	const current = formOf(key);
	const hasOthers = tallies.some(({ forms }) => [...forms.keys()].some((form) => form !== current));
	if (!hasOthers) return [key];
	const revisions = new Set(tallies.flatMap((tally) => [...tally.revisions.keys()]));
	return [key, ...(await catalog.keys(env.DB, quiz.id, [...revisions])).values()];
}

async function keep(env: Env, current: Current, { tallies, report, now }: Heard): Promise<void> {
	const { quiz, epochs } = current;
	const keys = await keysOf(env, current, [...tallies.values()]);
	const shards = epochs.flatMap(({ epoch, shards }) =>
		Array.from({ length: shards }).flatMap((_, shard): ShardMonths[] => {
			const tally = tallies.get(logName(quiz.id, epoch, shard));
			return tally ? [{ epoch, shard, months: monthsIn(tally, keys) }] : [];
		}),
	);
	await saveMonths(env.DB, quiz.id, shards, new Date(now));
	await saveReport(env.DB, report, new Date(now));
}

/** Stores what the newsroom's lists show of a full report. It never throws, because the next report stores it again. */
export async function keepFigures(env: Env, current: Current, heard: Heard): Promise<void> {
	try {
		await keep(env, current, heard);
	} catch (error) {
		logFault("summary-failed", { quiz: current.quiz.id }, error);
	}
}
