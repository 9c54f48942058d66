import { z } from "zod";
import type { ListQuery, QuizListing } from "../../../contract/quizList.ts";
import { Failure } from "../../http/failure.ts";
import { plain, READING } from "./entryOf.ts";
import { followChanges, makeEntries } from "./makeEntries.ts";

/**
 * An entry with the current state of the catalog. `stale` if the two differ, or if this release has not read the
 * document yet.
 */
const pageRow = z.object({
	id: z.string(),
	title: z.string(),
	language: z.string(),
	headline: z.string(),
	revision: z.int(),
	published_at: z.iso.datetime().nullable(),
	changed_at: z.iso.datetime(),
	changed_by: z.string().nullable(),
	withdrawn: z.int(),
	sound: z.int(),
	guard: z.string().nullable(),
	draft: z.int(),
	saved_at: z.iso.datetime().nullable(),
	saved_by: z.string().nullable(),
	stale: z.int(),
});
type PageRow = z.output<typeof pageRow>;

const select = `SELECT l.id, title, language, headline, l.revision, l.published_at, changed_at, changed_by, l.withdrawn,
	sound, guard, draft, saved_at, saved_by,
	read_as <> ${READING} OR l.revision <> coalesce(quizzes.revision, 0) OR l.withdrawn <> coalesce(quizzes.withdrawn, 0)
		OR draft <> coalesce(drafts.version, 0) OR bytes <> coalesce(octet_length(revisions.document), 0) AS stale
	FROM quiz_list AS l
	LEFT JOIN quizzes ON quizzes.id = l.id AND deleted = 0
	LEFT JOIN revisions ON revisions.quiz = quizzes.id AND revisions.revision = quizzes.revision
	LEFT JOIN drafts ON drafts.quiz = l.id`;

/** A document that this release has not read yet may match, so it is included and read before it is shown. */
const unread = `read_as <> ${READING}`;

const inState = {
	published: `l.revision > 0 AND l.withdrawn = 0 AND (${unread} OR sound = 1)`,
	withdrawn: "l.withdrawn = 1",
	draft: "draft > 0",
	mending: `l.revision > 0 AND (${unread} OR sound = 0)`,
} as const;

type Condition = { sql: string; values: (string | number)[] };

/** SQL conditions on an entry. Each value belongs to the `?` at the same index. */
function conditionsOf({ q = "", state, id, unpublished }: ListQuery): Condition[] {
	const wanted = plain(q).split(/\s+/).filter(Boolean);
	const isEach = unpublished === "true" || state === "draft";
	return [
		...(isEach ? [] : [{ sql: "l.revision > 0", values: [] }]),
		...(state ? [{ sql: inState[state], values: [] }] : []),
		...(id === undefined ? [] : [{ sql: "l.id = ?", values: [id] }]),
		...wanted.map((word) => ({ sql: `(${unread} OR instr(search, ?) > 0)`, values: [word] })),
	];
}

/** A position in the list sorted by change: a time and an id. */
const place = /^(\d{4}-[\d:.TZ-]{1,30})~([a-z0-9-]{1,48})$/;

function placeAfter({ order, after }: ListQuery): Condition[] {
	if (after === undefined) return [];
	if (order === "id") return [{ sql: "l.id > ?", values: [after] }];
	const [, at, id] = place.exec(after) ?? [];
	if (at === undefined || id === undefined) {
		const issues = [{ path: ["after"], message: "must be the value in the previous page's Link header" }];
		throw new Failure("invalid_request", "the list has no page at this place", { issues });
	}
	return [{ sql: "(changed_at, l.id) < (?, ?)", values: [at, id] }];
}

async function findRows(
	db: D1Database,
	conditions: Condition[],
	order: ListQuery["order"],
	most: number,
): Promise<PageRow[]> {
	const where = conditions.map(({ sql }) => sql).join(" AND ") || "TRUE";
	const by = order === "id" ? "l.id" : "changed_at DESC, l.id DESC";
	const { results } = await db
		.prepare(`${select} WHERE ${where} ORDER BY ${by} LIMIT ?`)
		.bind(...conditions.flatMap(({ values }) => values), most)
		.all();
	return z.array(pageRow).parse(results);
}

function listingOf(row: PageRow): QuizListing {
	const { id, title, language, headline, revision, published_at, changed_at, changed_by, draft, saved_at, saved_by } =
		row;
	return {
		...{ id, title, language, headline, revision, changedAt: changed_at },
		...(published_at !== null && { publishedAt: published_at }),
		...(changed_by !== null && { changedBy: changed_by }),
		withdrawn: row.withdrawn !== 0,
		guarded: row.guard !== null,
		...(saved_at !== null && saved_by !== null && { draft: { version: draft, savedAt: saved_at, savedBy: saved_by } }),
		...(row.sound === 0 && { needsMending: true as const }),
	};
}

/** A page of the list. `next` is where the following page begins; absent on the last. */
export type ListPage = { list: QuizListing[]; next?: string };

/**
 * A page of the newsroom's list, from its own table. It reads only documents that have changed or that this release
 * has never read. A page can be shorter than requested without being the last.
 */
export async function listPage(db: D1Database, asked: ListQuery): Promise<ListPage> {
	const { order, limit } = asked;
	await followChanges(db);
	const conditions = conditionsOf(asked);
	const found = await findRows(db, [...conditions, ...placeAfter(asked)], order, limit + 1);
	const page = found.slice(0, limit);
	const last = page.at(-1);
	const next = found.length > limit && last ? { next: order === "id" ? last.id : `${last.changed_at}~${last.id}` } : {};
	const stale = page.filter((row) => row.stale !== 0).map(({ id }) => id);
	if (stale.length === 0) return { list: page.map(listingOf), ...next };
	await makeEntries(db, stale);
	const ids = JSON.stringify(page.map(({ id }) => id));
	const these = { sql: "l.id IN (SELECT value FROM json_each(?))", values: [ids] };
	return { list: (await findRows(db, [...conditions, these], order, limit)).map(listingOf), ...next };
}
