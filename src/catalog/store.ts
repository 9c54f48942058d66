import { z } from "zod";
import { leftOutRules } from "../../contract/leftOut.ts";
import { jsonText } from "../../contract/readJson.ts";
import { Failure } from "../http/failure.ts";
import { randomHex } from "../platform/hex.ts";
import { type Change, note } from "./audit.ts";
import type { Facts } from "./revisionRows.ts";
import { keepTextsOfDraft } from "./storyTexts.ts";

const quizRow = z.object({
	revision: z.int(),
	epoch: z.int(),
	withdrawn: z.int(),
	deleted: z.int(),
	guard: z.string().nullable(),
	left_out: jsonText(leftOutRules).nullable(),
});
const revisionRow = z.object({ document: z.string() });
/** `openedAt` in milliseconds since 1970. */
const epochRow = z
	.object({ epoch: z.int(), shards: z.int().min(1), salt: z.string(), opened_at: z.iso.datetime() })
	.transform(({ opened_at, ...row }) => ({ ...row, openedAt: Date.parse(opened_at) }));

/** A checked quiz as its editor wrote it. */
export type Authored = { id: string; document: unknown };

/**
 * A document to publish: the row it follows, its facts, the changed places for the audit trail, and whether a draft
 * with the same content is deleted.
 */
export type Edition = Authored & { before: QuizRow | null; facts: Facts; changed: string[]; dropsDraft: boolean };

export type QuizRow = z.output<typeof quizRow>;
export type Epoch = z.output<typeof epochRow>;

/** Value of the column `deleted`: the quiz is being imported from an archive and is not visible yet. */
export const ARRIVING = 2;

const SALT_BYTES = 32;

/** The random salt that decides the shard of each attempt; see `shardOf`. */
export function randomSalt(): string {
	return randomHex(SALT_BYTES);
}

/** A quiz's row. Null if the quiz never existed. */
export async function findQuiz(db: D1Database, id: string): Promise<QuizRow | null> {
	const query = db
		.prepare("SELECT revision, epoch, withdrawn, deleted, guard, left_out FROM quizzes WHERE id = ?")
		.bind(id);
	const row = await query.first();
	return row && quizRow.parse(row);
}

/** A revision's document as text. Null if there is none. */
export async function findDocument(db: D1Database, id: string, revision: number): Promise<string | null> {
	const query = db.prepare("SELECT document FROM revisions WHERE quiz = ? AND revision = ?").bind(id, revision);
	const row = await query.first();
	return row && revisionRow.parse(row).document;
}

/** All epochs of a quiz, in order. */
export async function findEpochs(db: D1Database, id: string): Promise<Epoch[]> {
	const query = db.prepare("SELECT epoch, shards, salt, opened_at FROM epochs WHERE quiz = ? ORDER BY epoch").bind(id);
	const { results } = await query.all();
	return z.array(epochRow).parse(results);
}

function openingOf(db: D1Database, id: string, epoch: number, shards: number, now: Date): D1PreparedStatement {
	return db
		.prepare("INSERT INTO epochs (quiz, epoch, shards, salt, opened_at) VALUES (?, ?, ?, ?, ?)")
		.bind(id, epoch, shards, randomSalt(), now.toISOString());
}

function factsToStore({ generations, form, changed }: Facts): (string | null)[] {
	return [generations && JSON.stringify(generations), form, JSON.stringify(changed)];
}

/**
 * Stores `document` as the quiz's next revision after `before` (its row; null for a quiz that never existed), in one
 * transaction. If two people publish at the same time, both use the same number: the primary key lets one through, and
 * the other gets `precondition_failed`. A deleted quiz starts again with a new epoch. Returns the revision's number.
 */
export async function insertRevision(
	db: D1Database,
	{ id, document, before, facts, changed, dropsDraft }: Edition,
	change: Change,
): Promise<number> {
	const { now } = change;
	const revision = (before?.revision ?? 0) + 1;
	const epoch = (before?.epoch ?? 0) + 1;
	const addRevision = db
		.prepare(
			`INSERT INTO revisions (quiz, revision, document, published_at, generations, form, changed)
			VALUES (?, ?, ?, ?, ?, ?, ?)`,
		)
		.bind(id, revision, JSON.stringify(document), now.toISOString(), ...factsToStore(facts));
	const first = db.prepare("INSERT INTO quizzes (id, revision, epoch) VALUES (?, ?, ?)").bind(id, revision, epoch);
	const again = db
		.prepare(
			"UPDATE quizzes SET revision = ?, epoch = ?, deleted = 0, withdrawn = 0, guard = NULL, left_out = NULL WHERE id = ?",
		)
		.bind(revision, epoch, id);
	const next = db.prepare("UPDATE quizzes SET revision = ? WHERE id = ?").bind(revision, id);
	const isOpen = before && !before.deleted;
	const opening = isOpen ? [next] : [openingOf(db, id, epoch, 1, now), before ? again : first];
	try {
		await db.batch([
			addRevision,
			...opening,
			note(db, change, { action: "publish", subject: id, revision, changed }),
			...(dropsDraft ? [keepTextsOfDraft(db, id), db.prepare("DELETE FROM drafts WHERE quiz = ?").bind(id)] : []),
		]);
	} catch (error) {
		const taken = await findDocument(db, id, revision);
		if (taken === null) throw error;
		throw new Failure(
			"precondition_failed",
			"somebody else published this quiz at the same moment; look and try again",
		);
	}
	return revision;
}

/** The actor in the audit trail for changes that nobody of the newsroom made. */
const THE_LOG = "the answer log";

/**
 * Opens the epoch after `current` for new attempts. If several isolates try, only one succeeds: the others' statements
 * find another current epoch and change nothing. Growth is recorded in the audit trail. Returns whether this call
 * opened it.
 */
export async function openEpoch(
	db: D1Database,
	id: string,
	{ current, shards, now, isGrowth = false }: { current: number; shards: number; now: Date; isGrowth?: boolean },
): Promise<boolean> {
	const next = current + 1;
	const change = { actor: THE_LOG, now };
	const growth = { action: "grow", subject: id, changed: [`epoch ${next}`, `${shards} shards`] } as const;
	const [, moved] = await db.batch([
		db
			.prepare(
				`INSERT INTO epochs (quiz, epoch, shards, salt, opened_at)
				SELECT id, ?2, ?3, ?4, ?5 FROM quizzes WHERE id = ?1 AND epoch = ?6 AND deleted = 0 ON CONFLICT DO NOTHING`,
			)
			.bind(id, next, shards, randomSalt(), now.toISOString(), current),
		db.prepare("UPDATE quizzes SET epoch = ? WHERE id = ? AND epoch = ? AND deleted = 0").bind(next, id, current),
		...(isGrowth ? [note(db, change, growth)] : []),
	]);
	return (moved?.meta.changes ?? 0) > 0;
}

/** Hides a quiz from everybody before its log is deleted. */
export async function markDeleted(db: D1Database, id: string, change: Change): Promise<void> {
	await db.batch([
		db.prepare("UPDATE quizzes SET deleted = 1 WHERE id = ? AND deleted <> 1").bind(id),
		note(db, change, { action: "delete", subject: id }),
	]);
}

function forgettingOf(db: D1Database, id: string): D1PreparedStatement[] {
	return ["folded", "folded_counters", "monthly", "quiz_figures", "epochs", "drafts", "story_texts", "revisions"].map(
		(table) => db.prepare(`DELETE FROM ${table} WHERE quiz = ?`).bind(id),
	);
}

/** Deletes a deleted quiz's content and counts. Its row stays, with the revision numbers that it has used. */
export async function forgetDeleted(db: D1Database, id: string): Promise<void> {
	await db.batch(forgettingOf(db, id));
}

/** Deletes a quiz whose import has begun, as if it had never existed. */
export async function forgetArriving(db: D1Database, id: string, change: Change): Promise<void> {
	await db.batch([
		...forgettingOf(db, id),
		db.prepare("DELETE FROM quizzes WHERE id = ? AND deleted = ?").bind(id, ARRIVING),
		note(db, change, { action: "delete", subject: id }),
	]);
}

const there = z.array(z.unknown()).transform((rows) => rows.length > 0);

/** Sets one column of a quiz. If its value changes, the audit trail records it. Returns whether the quiz exists. */
async function setField(
	db: D1Database,
	id: string,
	{ field, value }: { field: "withdrawn" | "guard"; value: number | string | null },
	{ change, action }: { change: Change; action: "withdraw" | "restore" | "guard" | "unguard" },
): Promise<boolean> {
	const [, , found] = await db.batch([
		db.prepare(`UPDATE quizzes SET ${field} = ?1 WHERE id = ?2 AND deleted = 0 AND ${field} IS NOT ?1`).bind(value, id),
		note(db, change, { action, subject: id }),
		db.prepare("SELECT 1 FROM quizzes WHERE id = ? AND deleted = 0").bind(id),
	]);
	return there.parse(found?.results);
}

/** Withdraws a quiz or restores it. Returns whether the quiz exists. */
export function setWithdrawn(db: D1Database, id: string, withdrawn: boolean, change: Change): Promise<boolean> {
	const action = withdrawn ? "withdraw" : "restore";
	return setField(db, id, { field: "withdrawn", value: Number(withdrawn) }, { change, action });
}

/** Makes the quiz ask for proofs with this site key, or for none. Returns whether the quiz exists. */
export function setGuard(db: D1Database, id: string, siteKey: string | null, change: Change): Promise<boolean> {
	const action = siteKey === null ? "unguard" : "guard";
	return setField(db, id, { field: "guard", value: siteKey }, { change, action });
}
