import { changesBetween } from "../../contract/changes.ts";
import { missingCorrections } from "../../contract/corrections.ts";
import { raise } from "../../contract/generations.ts";
import { isSame } from "../../contract/merge/same.ts";
import type { PublishReply } from "../../contract/publish.ts";
import { Failure } from "../http/failure.ts";
import type { Change } from "./audit.ts";
import { findDraft } from "./drafts.ts";
import { COUNTS_ANEW, changesOf, formDigest, meaningsOf } from "./facts.ts";
import { type Former, findFormer } from "./former.ts";
import { type Revision, readRevision } from "./published.ts";
import type { Facts } from "./revisionRows.ts";
import { ARRIVING, type Authored, findQuiz, insertRevision } from "./store.ts";

/** In the audit trail: the editor said that only spelling was changed. */
const SPELLING = "(spelling)";

/** Whether the editor says that the edit only corrects spelling. */
type Spelling = { isSpelling?: boolean };

/**
 * Throws if readers were told something else before and a claim lacks a correction. It does not apply to documents that
 * cannot be read.
 */
function requireCorrections({ revision: before }: Former, after: Revision, spelling: Spelling): void {
	const issues = before ? missingCorrections(before.quiz, after.quiz, spelling) : [];
	if (issues.length > 0)
		throw new Failure("invalid_request", "the edit changes what readers were told, so it needs a correction", {
			issues,
		});
}

/**
 * `expected` is the revision that the editor has seen (0: none yet), and `basedOn` the one that the document is based
 * on.
 */
type Conditions = Spelling & { change: Change; expected?: number | undefined; basedOn?: number | undefined };

/** In the audit trail: an edit based on an older revision was published over a newer one on purpose. */
function insistence({ expected, basedOn }: Conditions): string[] {
	if (!expected || basedOn === undefined || basedOn === expected) return [];
	return [`over revision ${expected}, made from ${basedOn || "none"}`];
}

async function factsOf(former: Former | null, authored: Authored, spelling: Spelling): Promise<Facts> {
	const { quiz } = readRevision(1, JSON.stringify(authored.document));
	const before = former?.generations ?? {};
	const generations = raise(before, await meaningsOf(quiz), spelling);
	const revision = readRevision(1, JSON.stringify(authored.document), generations);
	if (former) requireCorrections(former, revision, spelling);
	const changed = changesOf(former?.revision, revision, [before, generations]);
	return { generations, form: await formDigest(revision), changed };
}

/** The audit trail's places for an edit: what changed in the document, and which counts start again. */
function onRecord(
	former: Former | null,
	{ document }: Authored,
	{ changed }: Facts,
	{ isSpelling }: Spelling,
): string[] {
	if (!former) return [];
	const places = changesBetween(former.document, document);
	const anew = changed.filter((place) => place.endsWith(COUNTS_ANEW));
	return [...places, ...anew, ...(isSpelling ? [SPELLING] : [])];
}

function requireSeen(expected: number | undefined, standing: number): void {
	if (expected === undefined || expected === standing) return;
	const message = `revision ${standing} is published now, not ${expected}; look at it and try again`;
	throw new Failure("precondition_failed", message);
}

/**
 * Publishes a checked document as a new revision, or does nothing if it equals the current one. A draft with the same
 * content is deleted. Throws a `Failure`: `precondition_failed` if another person has published meanwhile,
 * `invalid_request` if a correction is missing.
 */
export async function publish(db: D1Database, authored: Authored, conditions: Conditions): Promise<PublishReply> {
	const { id, document } = authored;
	const { change, expected } = conditions;
	const row = await findQuiz(db, id);
	if (row?.deleted === ARRIVING) {
		const message = "the import of this quiz is not finished; finish it, or delete the quiz, before you publish";
		throw new Failure("precondition_failed", message);
	}
	const former = row && !row.deleted ? await findFormer(db, id, row.revision) : null;
	if (row && former && isSame(former.document, document)) return { revision: row.revision, changed: false };
	requireSeen(expected, former ? (row?.revision ?? 0) : 0);
	const facts = await factsOf(former, authored, conditions);
	const draft = await findDraft(db, id);
	const revision = await insertRevision(
		db,
		{
			...authored,
			before: row,
			facts,
			changed: [...insistence(conditions), ...onRecord(former, authored, facts, conditions)],
			dropsDraft: draft !== null && isSame(draft.document, document),
		},
		change,
	);
	return { revision, changed: true };
}
