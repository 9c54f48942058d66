import { sumTallies } from "../../contract/counting/add.ts";
import type { LeftOutReply, LeftOutRules } from "../../contract/leftOut.ts";
import type { Tally } from "../../contract/tally.ts";
import type { Change } from "../catalog/audit.ts";
import { catalog } from "../catalog/catalog.ts";
import { saveRules } from "../catalog/leftOut.ts";
import { findEpochs, type QuizRow } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { buildReport } from "../report/buildReport.ts";
import { movedFigures } from "../report/movedFigures.ts";
import { leaveOutOfAll } from "./leaveOutOfAll.ts";
import { leftOutOf } from "./leftOut.ts";

type Wanted = { id: string; row: QuizRow; seen: LeftOutRules; next: LeftOutRules; change: Change; isDry: boolean };

/**
 * Changes which attempts are left out: first in the catalog, which every shard reads in the end, then in each shard
 * that responds. A dry run changes neither. Returns what changes.
 */
export async function changeLeftOut(
	env: Env,
	{ id, row, seen, next, change, isDry }: Wanted,
): Promise<Omit<LeftOutReply, "id">> {
	const revision = await catalog.revision(env.DB, id, row.revision);
	if (!revision) throw new Error(`the catalog lacks revision ${row.revision} of ${id}`);
	if (!isDry) await saveRules(env.DB, id, { seen, next }, change);
	catalog.forget(id);
	const epochs = await findEpochs(env.DB, id);
	const { moved, missing } = await leaveOutOfAll(env, id, epochs, { rules: leftOutOf(next), isDry });
	const reportOn = (tallies: Tally[]) => buildReport(revision, sumTallies(tallies), { kind: "full", history: [] });
	return {
		attempts: moved.reduce((sum, { attempts }) => sum + attempts, 0),
		figures: movedFigures(reportOn(moved.map(({ before }) => before)), reportOn(moved.map(({ after }) => after))),
		...(missing.length > 0 && { missingShards: missing }),
	};
}
