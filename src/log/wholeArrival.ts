import type { ArchiveLineOf } from "../../contract/archive.ts";
import { sumTallies } from "../../contract/counting/add.ts";
import { fitsKey } from "../../contract/counting/plausible.ts";
import { report as reportSchema } from "../../contract/report.ts";
import type { Tally } from "../../contract/tally.ts";
import { refuse } from "../catalog/arrivedLines.ts";
import { catalog } from "../catalog/catalog.ts";
import { type FoldedShard, findFolded } from "../catalog/folded.ts";
import { type Epoch, findEpochs, findQuiz } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { buildReport } from "../report/buildReport.ts";
import { countAll } from "./arrivingLogs.ts";

/** How many shards a report can ask. A quiz that grows twice in each of its epochs has 292. */
const MOST_LIVING_SHARDS = 512;

/** Folded counts that belong to no shard of the archive. */
function requireShards(epochs: Epoch[], folded: FoldedShard[]): void {
	const strange = folded.find(({ epoch, shard }) => {
		const shards = epochs.find((each) => each.epoch === epoch)?.shards;
		return shards === undefined || shard >= shards;
	});
	if (strange)
		refuse([{ path: ["folded", strange.epoch, strange.shard], message: "names an epoch that is not in the archive" }]);
}

/** Epochs with a shard that is not folded. They may have attempts. */
function livingEpochs(epochs: Epoch[], folded: FoldedShard[]): Epoch[] {
	const living = epochs.filter(({ epoch, shards }) => folded.filter((each) => each.epoch === epoch).length < shards);
	const shards = living.reduce((sum, each) => sum + each.shards, 0);
	if (shards <= MOST_LIVING_SHARDS) return living;
	return refuse([
		{ path: ["shards"], message: `at most ${MOST_LIVING_SHARDS} shards may hold attempts; the archive has ${shards}` },
	]);
}

/** Implausible counts would break the report. */
async function requireReport(env: Env, id: string, tallies: Tally[]): Promise<void> {
	const row = await findQuiz(env.DB, id);
	const published = await catalog.history(env.DB, id);
	if (!published.some(({ revision }) => revision === row?.revision)) {
		refuse([{ path: ["revision"], message: "the archive lacks the current revision" }]);
	}
	const forms = await catalog.forms(
		env.DB,
		id,
		published.map(({ revision }) => revision),
	);
	const makesReport = (tally: Tally) =>
		forms.every(
			({ revision }) =>
				fitsKey(tally, revision.key) &&
				reportSchema.safeParse(buildReport(revision, tally, { kind: "full", history: [] })).success,
		);
	try {
		if ([...tallies, sumTallies(tallies)].every(makesReport)) return;
	} catch {
		// Values that are not dates or numbers throw. The refusal below says the same.
	}
	refuse([{ path: ["tally"], message: "the folded counts contradict each other or the quiz" }]);
}

/** Refuses to open an imported quiz if something is missing or its counts are implausible. */
export async function requireWhole(env: Env, id: string, end: ArchiveLineOf<"end">): Promise<void> {
	const [epochs, folded] = await Promise.all([findEpochs(env.DB, id), findFolded(env.DB, id)]);
	requireShards(epochs, folded);
	const arrived = await countAll(env, id, livingEpochs(epochs, folded));
	if (arrived !== end.attempts) {
		refuse([
			{ path: ["attempts"], message: `should be ${end.attempts} by the archive's last line, but ${arrived} arrived` },
		]);
	}
	const tallies = folded.map(({ tally, epoch, shard }) => {
		const issue = {
			path: ["folded", epoch, shard],
			message: "cannot be read; delete the quiz and start the import again",
		};
		return tally ?? refuse([issue]);
	});
	await requireReport(env, id, tallies);
}
