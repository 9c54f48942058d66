import { z } from "zod";
import type { ArchiveLineOf } from "../../contract/archive.ts";
import { type Generations, generations } from "../../contract/generations.ts";
import { jsonText } from "../../contract/readJson.ts";

/** Generations that cannot be read count as missing and are made again. */
const optional = <S extends z.ZodType>(schema: S) => jsonText(schema).nullable().catch(null);

const storedRow = z.object({ revision: z.int(), document: z.string(), generations: optional(generations) });
const foundRow = storedRow
	.extend({ lacking: z.int() })
	.transform(({ lacking, ...row }) => ({ ...row, isLacking: lacking !== 0 }));
const formRow = storedRow.extend({ form: z.string().nullable(), revisions: jsonText(z.array(z.int())) });
const publishedRow = z
	.object({
		revision: z.int(),
		published_at: z.iso.datetime(),
		form: z.string().nullable(),
		changed: optional(z.array(z.string())),
	})
	.transform(({ published_at, ...row }) => ({ ...row, publishedAt: published_at }));

/** A revision's document, with its generations if they are stored. */
export type StoredRevision = z.output<typeof storedRow>;
/** The same. `isLacking` if its generations are missing but an earlier revision has some. */
export type FoundRevision = z.output<typeof foundRow>;
/** A revision, and the numbers of all revisions that ask the same. */
export type FormRow = z.output<typeof formRow>;
/** The `form` of a document that cannot be read. */
export const UNREADABLE = "";
/**
 * A revision without its document: what it asks (`form`) and which places differ from the one before, if they are
 * stored.
 */
export type PublishedRow = z.output<typeof publishedRow>;

/** The facts stored with a revision's document. */
export type Facts = { generations: Generations | null; form: string; changed: string[] };

/** A stored revision. Null if there is none. */
export async function findRevision(db: D1Database, id: string, revision: number): Promise<FoundRevision | null> {
	const query = db
		.prepare(
			`SELECT revision, document, generations, generations IS NULL AND EXISTS (
				SELECT 1 FROM revisions WHERE quiz = ?1 AND revision < ?2 AND generations IS NOT NULL
			) AS lacking FROM revisions WHERE quiz = ?1 AND revision = ?2`,
		)
		.bind(id, revision);
	const row = await query.first();
	return row && foundRow.parse(row);
}

/** A quiz's newest `most` revisions, or all, without their documents, oldest first. */
export async function findPublished(
	db: D1Database,
	id: string,
	most = Number.MAX_SAFE_INTEGER,
): Promise<PublishedRow[]> {
	const { results } = await db
		.prepare(
			`SELECT revision, published_at, form, changed FROM revisions WHERE quiz = ? ORDER BY revision DESC LIMIT ?`,
		)
		.bind(id, most)
		.all();
	return z.array(publishedRow).parse(results).reverse();
}

/** How many documents an archive reads at once. Each has at most 256 kB. */
const ARCHIVED_AT_ONCE = 40;
const archivedRow = storedRow.extend({ published_at: z.iso.datetime() });

/** All revisions as archive lines, oldest first, some at a time. A document that is not JSON is exported as text. */
export async function* archivedRevisions(db: D1Database, id: string): AsyncGenerator<ArchiveLineOf<"revision">[]> {
	const query = db.prepare(
		"SELECT revision, document, generations, published_at FROM revisions WHERE quiz = ? AND revision > ? ORDER BY revision LIMIT ?",
	);
	for (let after = 0; ; ) {
		const { results } = await query.bind(id, after, ARCHIVED_AT_ONCE).all();
		const rows = z.array(archivedRow).parse(results);
		yield rows.map(({ revision, document, generations, published_at }) => ({
			kind: "revision",
			revision,
			publishedAt: published_at,
			document: jsonText(z.unknown()).safeParse(document).data ?? document,
			...(generations && { generations }),
		}));
		const last = rows.at(-1);
		if (!last || rows.length < ARCHIVED_AT_ONCE) return;
		after = last.revision;
	}
}

/** Up to `most` revisions with their documents from `from` to `to`. The one before `from` comes first. */
export async function findStretch(
	db: D1Database,
	id: string,
	{ from, to, most }: { from: number; to: number; most: number },
): Promise<StoredRevision[]> {
	const { results } = await db
		.prepare(
			`SELECT revision, document, generations FROM revisions WHERE quiz = ?1 AND revision <= ?3
			AND revision >= coalesce((SELECT max(revision) FROM revisions WHERE quiz = ?1 AND revision < ?2), ?2)
			ORDER BY revision LIMIT ?4`,
		)
		.bind(id, from, to, most)
		.all();
	return z.array(storedRow).parse(results);
}

/**
 * The first revision up to `to` that lacks generations although an earlier one has them, because an older release
 * published it. Null if there is none.
 */
export async function firstWithoutGenerations(db: D1Database, id: string, to: number): Promise<number | null> {
	const found = await db
		.prepare(
			`SELECT min(revision) AS first FROM revisions WHERE quiz = ?1 AND revision <= ?2 AND generations IS NULL
			AND revision > (SELECT min(revision) FROM revisions WHERE quiz = ?1 AND generations IS NOT NULL)`,
		)
		.bind(id, to)
		.first();
	return z.object({ first: z.int().nullable() }).parse(found).first;
}

/** One of these revisions for each form, with its document, and the numbers of all that ask the same. */
export async function findForms(db: D1Database, id: string, revisions: number[]): Promise<FormRow[]> {
	const { results } = await db
		.prepare(
			`WITH asked AS (
				SELECT max(revision) AS newest, json_group_array(revision) AS revisions FROM revisions
				WHERE quiz = ?1 AND revision IN (SELECT value FROM json_each(?2)) GROUP BY coalesce(nullif(form, ''), revision)
			)
			SELECT newest AS revision, document, generations, form, revisions FROM asked
			JOIN revisions AS stored ON stored.quiz = ?1 AND stored.revision = newest`,
		)
		.bind(id, JSON.stringify(revisions))
		.all();
	return z.array(formRow).parse(results);
}

/** Stores facts of revisions that have none. Existing facts stay. */
export async function saveFacts(db: D1Database, id: string, facts: [revision: number, Facts][]): Promise<void> {
	if (facts.length === 0) return;
	const update = db.prepare(
		`UPDATE revisions SET generations = coalesce(generations, ?3), form = coalesce(form, ?4), changed = coalesce(changed, ?5)
		WHERE quiz = ?1 AND revision = ?2`,
	);
	await db.batch(
		facts.map(([revision, { generations, form, changed }]) =>
			update.bind(id, revision, generations && JSON.stringify(generations), form, JSON.stringify(changed)),
		),
	);
}
