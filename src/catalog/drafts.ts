import { z } from "zod";
import { draftBase, withoutBase } from "../../contract/base.ts";
import { jsonText } from "../../contract/readJson.ts";
import { Failure } from "../http/failure.ts";
import { type Change, note, noteDraft } from "./audit.ts";
import type { Authored } from "./store.ts";
import { keepTextsOfDraft } from "./storyTexts.ts";

/** Separates a draft's quiz from the fields stored with it. */
function apart(stored: unknown) {
	const { basedOn, texts } = draftBase.catch({}).parse(stored);
	return {
		document: withoutBase(stored),
		...(basedOn !== undefined && { basedOn }),
		...(texts !== undefined && { texts }),
	};
}

const draftRow = z
	.object({ version: z.int(), document: jsonText(z.unknown()), saved_at: z.iso.datetime(), saved_by: z.string() })
	.transform(({ version, document, saved_at, saved_by }) => ({
		version,
		...apart(document),
		savedAt: saved_at,
		savedBy: saved_by,
	}));

type Draft = z.output<typeof draftRow>;

/** A quiz's draft. Null if there is none. */
export async function findDraft(db: D1Database, quiz: string): Promise<Draft | null> {
	const query = db.prepare("SELECT version, document, saved_at, saved_by FROM drafts WHERE quiz = ?").bind(quiz);
	const row = await query.first();
	return row && draftRow.parse(row);
}

/** The refusal for a draft that another person has saved meanwhile: version `version` is stored, not `expected`. */
export function overtaken(version: number, expected: number | undefined): Failure {
	const message = `version ${version} of the draft is stored now, not ${expected}; look at it and try again`;
	return new Failure("precondition_failed", message);
}

/**
 * Saves a quiz's draft over the version that its editor has seen (0: none yet; undefined: any). Returns the new
 * version, which no draft of this quiz has had before, not even a deleted one: the audit trail contains the last.
 * Throws `precondition_failed` if another person has saved meanwhile.
 */
export async function saveDraft(
	db: D1Database,
	{ id, document }: Authored,
	{ change, expected, changed }: { change: Change; expected?: number | undefined; changed: string[] },
): Promise<number> {
	const [, , saved] = await db.batch([
		db
			.prepare(
				`INSERT INTO drafts (quiz, version, document, saved_at, saved_by)
				SELECT ?1, 1 + (SELECT max(count(*), coalesce(max(draft), 0)) FROM audit WHERE subject = ?1 AND action = 'save-draft'), ?2, ?3, ?4
				WHERE ?5 IS NULL OR ?5 = coalesce((SELECT version FROM drafts WHERE quiz = ?1), 0)
				ON CONFLICT (quiz) DO UPDATE SET version = version + 1, document = ?2, saved_at = ?3, saved_by = ?4`,
			)
			.bind(id, JSON.stringify(document), change.now.toISOString(), change.actor, expected ?? null),
		noteDraft(db, change, id, changed),
		db
			.prepare("SELECT changes() AS noted, coalesce((SELECT version FROM drafts WHERE quiz = ?), 0) AS version")
			.bind(id),
	]);
	const { noted, version } = z.object({ noted: z.int(), version: z.int() }).parse(saved?.results[0]);
	if (noted > 0) return version;
	throw overtaken(version, expected);
}

/** Deletes a draft but keeps its stories' texts. Says whether there was a draft. */
export async function dropDraft(
	db: D1Database,
	quiz: string,
	{ change, expected }: { change: Change; expected: number | undefined },
): Promise<boolean> {
	const [, dropped] = await db.batch([
		keepTextsOfDraft(db, quiz),
		db.prepare("DELETE FROM drafts WHERE quiz = ?1 AND (?2 IS NULL OR version = ?2)").bind(quiz, expected ?? null),
		note(db, change, { action: "drop-draft", subject: quiz }),
	]);
	return (dropped?.meta.changes ?? 0) > 0;
}
