import { z } from "zod";
import { type AuditEntry, auditActions } from "../../contract/newsroom.ts";
import { jsonText } from "../../contract/readJson.ts";

/** Who makes a change, and when. */
export type Change = { actor: string; now: Date };

/** `subject` is a quiz's id or a token's name. `changed` lists the places that differ. */
type Entry = {
	action: AuditEntry["action"];
	subject: string;
	revision?: number;
	changed?: readonly string[];
};

const auditRow = z.object({
	id: z.int(),
	at: z.iso.datetime(),
	actor: z.string(),
	action: z.enum(auditActions),
	subject: z.string(),
	revision: z.int().nullable(),
	changed: jsonText(z.array(z.string())),
});

const publisherRow = z
	.object({ revision: z.int(), actor: z.string() })
	.transform(({ revision, actor }): [number, string] => [revision, actor]);

/**
 * Writes an entry of the audit trail. It goes into the same batch as the change, right after the statement that makes
 * it. So both happen or neither, and a statement that changed nothing leaves no entry.
 */
export function note(
	db: D1Database,
	{ actor, now }: Change,
	{ action, subject, revision, changed = [] }: Entry,
): D1PreparedStatement {
	return db
		.prepare(
			`INSERT INTO audit (at, actor, action, subject, revision, changed)
			SELECT ?, ?, ?, ?, ?, ? WHERE changes() > 0`,
		)
		.bind(now.toISOString(), actor, action, subject, revision ?? null, JSON.stringify(changed));
}

/** For this long, in milliseconds, saves of a draft by one person are one entry of the audit trail. */
const ONE_LINE_MS = 600_000;

/**
 * Records a saved draft, as `note` does. If the trail's last entry about this quiz is the same person's save and not
 * older than ten minutes, that entry is extended. Otherwise a new one is added.
 */
export function noteDraft(
	db: D1Database,
	{ actor, now }: Change,
	quiz: string,
	changed: string[],
): D1PreparedStatement {
	return db
		.prepare(
			`INSERT INTO audit (id, at, actor, action, subject, changed, draft)
			SELECT (
				SELECT iif(action = 'save-draft' AND actor = ?2 AND at > ?5, id, NULL)
				FROM audit WHERE subject = ?3 ORDER BY id DESC LIMIT 1
			), ?1, ?2, 'save-draft', ?3, ?4, (SELECT version FROM drafts WHERE quiz = ?3) WHERE changes() > 0
			ON CONFLICT (id) DO UPDATE SET draft = excluded.draft, changed = (
				SELECT json_group_array(value) FROM (
					SELECT value FROM json_each(audit.changed) UNION SELECT value FROM json_each(excluded.changed) ORDER BY value
				)
			)`,
		)
		.bind(now.toISOString(), actor, quiz, JSON.stringify(changed), new Date(now.getTime() - ONE_LINE_MS).toISOString());
}

/** Who published each revision of a quiz, if the audit trail knows it. */
export async function findPublishers(db: D1Database, quiz: string): Promise<Map<number, string>> {
	const { results } = await db
		.prepare("SELECT revision, actor FROM audit WHERE subject = ? AND action = 'publish' AND revision IS NOT NULL")
		.bind(quiz)
		.all();
	return new Map(z.array(publisherRow).parse(results));
}

/** Up to `limit` entries before the one with this id, newest first; of one subject, or of all. */
export async function listAudit(
	db: D1Database,
	{
		subject,
		before = Number.MAX_SAFE_INTEGER,
		limit,
	}: { subject?: string | undefined; before?: number | undefined; limit: number },
): Promise<AuditEntry[]> {
	// Leaves out entries that only a newer release knows, so that the page can still be read.
	const known = "id < ?1 AND action IN (SELECT value FROM json_each(?3))";
	const where = subject === undefined ? known : `${known} AND subject = ?4`;
	const query = db.prepare(`SELECT * FROM audit WHERE ${where} ORDER BY id DESC LIMIT ?2`);
	const { results } = await (subject === undefined
		? query.bind(before, limit, JSON.stringify(auditActions))
		: query.bind(before, limit, JSON.stringify(auditActions), subject)
	).all();
	return z.array(auditRow).parse(results);
}
