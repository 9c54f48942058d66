import { z } from "zod";
import { entryOf, entryOfDraft, READING } from "./entryOf.ts";

const idRow = z.object({ id: z.string() });

/** What a quiz's entry is made from. A draft alone has no revision; without quiz and draft there is nothing. */
const sourceRow = z.object({
	id: z.string(),
	revision: z.int().nullable(),
	withdrawn: z.int().nullable(),
	document: z.string().nullable(),
	bytes: z.int().nullable(),
	published_at: z.iso.datetime().nullable(),
	version: z.int().nullable(),
	saved_at: z.iso.datetime().nullable(),
	saved_by: z.string().nullable(),
	at: z.iso.datetime().nullable(),
	actor: z.string().nullable(),
});
type Source = z.output<typeof sourceRow>;

/** How many documents are in memory at once. Each has at most some hundred kB. */
const AT_ONCE = 20;

/** Audit actions that count as changes by editors. Others are about figures or the log. */
const changes = ["publish", "withdraw", "restore", "import", "save-draft", "drop-draft"];

async function findSources(db: D1Database, ids: string[]): Promise<Source[]> {
	const { results } = await db
		.prepare(
			`SELECT asked.value AS id, quizzes.revision, withdrawn, coalesce(revisions.document, drafts.document) AS document,
				octet_length(revisions.document) AS bytes, published_at, version, saved_at, saved_by, last.at, last.actor
			FROM json_each(?1) AS asked
			LEFT JOIN quizzes ON quizzes.id = asked.value AND deleted = 0
			LEFT JOIN revisions ON revisions.quiz = quizzes.id AND revisions.revision = quizzes.revision
			LEFT JOIN drafts ON drafts.quiz = asked.value
			LEFT JOIN audit AS last ON last.id = (
				SELECT id FROM audit WHERE subject = asked.value AND action IN (SELECT value FROM json_each(?2))
				ORDER BY id DESC LIMIT 1
			)`,
		)
		.bind(JSON.stringify(ids), JSON.stringify(changes))
		.all();
	return z.array(sourceRow).parse(results);
}

/** The later of the trail's last entry and the draft's own time, because repeated saves extend one entry. */
function lastChange({ at, actor, published_at, saved_at, saved_by }: Source) {
	const noted = { changed_at: at ?? published_at ?? "", changed_by: actor };
	return saved_at !== null && saved_at > noted.changed_at ? { changed_at: saved_at, changed_by: saved_by } : noted;
}

/** A row of the list. None if there is neither quiz nor draft. */
function rowsOf(source: Source) {
	const { id, document, version, published_at } = source;
	const isPublished = published_at !== null && source.revision !== null;
	if (document === null || (!isPublished && version === null)) return [];
	const revision = isPublished ? (source.revision ?? 0) : 0;
	const withdrawn = isPublished ? (source.withdrawn ?? 0) : 0;
	const { sound, ...entry } = isPublished ? entryOf(id, revision, document) : entryOfDraft(id, document);
	const row = { id, revision, withdrawn, draft: version ?? 0, published_at, ...lastChange(source), ...entry };
	return [{ ...row, sound: Number(sound), bytes: source.bytes ?? 0, read_as: READING }];
}

const columns = [
	"id",
	"revision",
	"withdrawn",
	"draft",
	"published_at",
	"changed_at",
	"changed_by",
	"title",
	"language",
	"headline",
	"search",
	"sound",
	"bytes",
	"read_as",
] as const;

async function makeSome(db: D1Database, ids: string[]): Promise<void> {
	const sources = await findSources(db, ids);
	const made = JSON.stringify(sources.flatMap(rowsOf));
	// Store what was read, not what the catalog contains by now. A change that happened meanwhile is then found later.
	const seen = JSON.stringify(
		sources.map(({ id, revision, withdrawn, version }) => ({ id, revision, withdrawn, version })),
	);
	const values = columns.map((name) => `value ->> '${name}'`).join(", ");
	await db.batch([
		db
			.prepare(
				`DELETE FROM quiz_list WHERE id IN (SELECT value FROM json_each(?1))
				AND id NOT IN (SELECT value ->> 'id' FROM json_each(?2))`,
			)
			.bind(JSON.stringify(ids), made),
		db
			.prepare(`INSERT OR REPLACE INTO quiz_list (${columns.join(", ")}) SELECT ${values} FROM json_each(?)`)
			.bind(made),
		db
			.prepare(
				`UPDATE quizzes SET listed = seen.value ->> 'revision' * 2 + seen.value ->> 'withdrawn' FROM json_each(?) AS seen
				WHERE quizzes.id = seen.value ->> 'id' AND deleted = 0`,
			)
			.bind(seen),
		db
			.prepare(
				`UPDATE drafts SET listed = seen.value ->> 'version' FROM json_each(?) AS seen
				WHERE drafts.quiz = seen.value ->> 'id'`,
			)
			.bind(seen),
	]);
}

/** Makes these quizzes' list entries anew from the catalog. */
export async function makeEntries(db: D1Database, ids: string[]): Promise<void> {
	for (let from = 0; from < ids.length; from += AT_ONCE) await makeSome(db, ids.slice(from, from + AT_ONCE));
}

/**
 * Updates the entries of all quizzes and drafts that have changed since the last update, whichever release changed
 * them.
 */
export async function followChanges(db: D1Database): Promise<void> {
	const query = db
		.prepare(
			`SELECT id FROM quizzes INDEXED BY quizzes_unlisted WHERE deleted = 0 AND listed IS NOT (revision * 2 + withdrawn)
			UNION SELECT quiz FROM drafts INDEXED BY drafts_unlisted WHERE listed IS NOT version LIMIT ?`,
		)
		.bind(AT_ONCE);
	for (;;) {
		const ids = z
			.array(idRow)
			.parse((await query.all()).results)
			.map(({ id }) => id);
		if (ids.length > 0) await makeSome(db, ids);
		if (ids.length < AT_ONCE) return;
	}
}
