import { Hono } from "hono";
import { answerFaults } from "../../contract/answers.ts";
import {
	ARCHIVE_FORMAT,
	type ArchiveLine,
	type ArchiveLineOf,
	type ArchiveReply,
	archiveLine,
} from "../../contract/archive.ts";
import { type MissingShard, unionOfShards } from "../../contract/missingShard.ts";
import { limits } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { completeArrival, expectArrival, insertArrived, insertFolded, requireArrival } from "../catalog/arrivals.ts";
import { only, refuse, requireFitting } from "../catalog/arrivedLines.ts";
import { catalog } from "../catalog/catalog.ts";
import { findFolded } from "../catalog/folded.ts";
import { rulesOf } from "../catalog/leftOut.ts";
import { archivedRevisions } from "../catalog/revisionRows.ts";
import { type Epoch, findEpochs, findQuiz } from "../catalog/store.ts";
import { storedOf } from "../catalog/tallyText.ts";
import type { Env } from "../env.ts";
import { changeBy } from "../http/changeBy.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { followLater } from "../http/followLater.ts";
import { respondNdjson, sayWhatIsMissing } from "../http/ndjson.ts";
import { readLines } from "../http/readBody.ts";
import { restore } from "../log/arrivingLogs.ts";
import { collectTallies } from "../log/collectTallies.ts";
import { attemptsOf, type Export, prepareExport } from "../log/exportAttempts.ts";
import { requireWhole } from "../log/wholeArrival.ts";

/** An archive's lines except revisions and attempts, the data to make those from, and the shards that are missing. */
type Head = { quiz: ArchiveLine; counted: ArchiveLine[]; prepared: Export; missing: MissingShard[] };

/**
 * What the catalog knows of a quiz besides its revisions, as archive lines. Shards whose time is over are folded first.
 */
async function headOf(env: Env, id: string, now: number): Promise<Head> {
	const row = await findQuiz(env.DB, id);
	if (!row || row.deleted) throw new Failure("not_found", "there is no such quiz");
	const epochs = await findEpochs(env.DB, id);
	const { missing } = await collectTallies(env, { quiz: id, epochs, leftOut: rulesOf(row) }, now);
	const folded = await findFolded(env.DB, id);
	const { revision, epoch, withdrawn, left_out: leftOut } = row;
	const quiz: ArchiveLine = {
		kind: "quiz",
		format: ARCHIVE_FORMAT,
		id,
		revision,
		epoch,
		withdrawn: withdrawn !== 0,
		...(leftOut && { leftOut }),
	};
	const counted: ArchiveLine[] = [
		...epochs.map(({ epoch, shards, openedAt }): ArchiveLine => {
			return { kind: "epoch", epoch, shards, openedAt: new Date(openedAt).toISOString() };
		}),
		...folded.flatMap(({ tally, ...of }): ArchiveLine[] =>
			tally ? [{ kind: "counters", ...of, tally: storedOf(tally) }] : [],
		),
	];
	const prepared = await prepareExport(env, id, epochs, now);
	return { quiz, counted, prepared, missing: unionOfShards(missing, prepared.missing) };
}

async function* linesOf(env: Env, id: string, head: Head): AsyncGenerator<ArchiveLine[]> {
	const { quiz, counted, prepared, missing } = head;
	yield [quiz];
	for await (const revisions of archivedRevisions(env.DB, id)) yield revisions;
	yield counted;
	let attempts = 0;
	for await (const page of attemptsOf(env, id, prepared)) {
		attempts += page.length;
		yield page.map((line) => ({ kind: "attempt", ...line }));
	}
	const { leftOut } = prepared;
	yield [{ kind: "end", attempts, leftOut, ...(missing.length > 0 && { missing }) }];
}

/** Restores attempts of one epoch after checking them against the revisions that they answer. */
async function restoreEpoch(env: Env, id: string, epoch: Epoch, lines: ArchiveLineOf<"attempt">[]): Promise<void> {
	const numbers = [...new Set(lines.map(({ revision }) => revision))];
	const keys = await catalog.keys(env.DB, id, numbers);
	for (const { attempt, revision, answers } of lines) {
		const key = keys.get(revision);
		const faults = key ? answerFaults(key, answers) : [{ path: ["revision"], message: "must come before its answers" }];
		if (faults.length > 0) refuse(faults.map(({ path, message }) => ({ path: [attempt, ...path], message })));
	}
	const attempts = lines.map(({ kind: _, epoch: __, ...attempt }) => attempt);
	if (await restore(env, { quiz: id, epoch }, [...keys], attempts)) return;
	throw new Failure("precondition_failed", "this server has closed the quiz's log for good");
}

async function restoreAttempts(env: Env, id: string, lines: ArchiveLineOf<"attempt">[]): Promise<void> {
	const epochs = lines.length > 0 ? await findEpochs(env.DB, id) : [];
	for (const number of new Set(lines.map(({ epoch }) => epoch))) {
		const epoch = epochs.find((each) => each.epoch === number);
		if (!epoch) refuse([{ path: ["epoch", number], message: "must come before its attempts" }]);
		const theirs = lines.filter((line) => line.epoch === number);
		await restoreEpoch(env, id, epoch, theirs);
	}
}

export const archive = new Hono<App>();

/** Exports a whole quiz. */
archive.get("/:id/archive", allow(), async (c) => {
	const id = c.req.param("id");
	// All refusals happen before the first byte.
	const head = await headOf(c.env, id, Date.now());
	sayWhatIsMissing(c, { leftOut: head.prepared.leftOut, missing: head.missing });
	return respondNdjson(c, linesOf(c.env, id, head), `${id}.archive.ndjson`);
});

/**
 * Imports a part of an archive. Parts arrive in the archive's order, and sending one again changes nothing. The last
 * part opens the quiz to readers.
 */
archive.post("/:id/archive", allow(), async (c) => {
	const id = c.req.param("id");
	const lines = await readLines(c.req.raw, archiveLine, limits.archiveBody);
	requireFitting(lines, id, Date.now());
	const [quiz] = only(lines, "quiz");
	if (quiz) await expectArrival(c.env.DB, quiz);
	else await requireArrival(c.env.DB, id);
	await insertArrived(c.env.DB, id, only(lines, "revision", "epoch"));
	await insertFolded(c.env.DB, id, only(lines, "folded", "counters"));
	await restoreAttempts(c.env, id, only(lines, "attempt"));
	const [end] = only(lines, "end");
	if (!end) return c.json({ complete: false } satisfies ArchiveReply);
	await requireWhole(c.env, id, end);
	if (await completeArrival(c.env.DB, id, changeBy(c))) {
		followLater(c);
		return c.json({ complete: true } satisfies ArchiveReply);
	}
	return refuse([{ path: ["revision"], message: "the archive lacks the current revision or epoch" }]);
});
