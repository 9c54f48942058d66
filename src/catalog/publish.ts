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

/** In the audit trail: the editor said that nothing but spelling was changed. */
const SPELLING = "(spelling)";

/** Whether the editor says that the edit mends spelling alone. */
type Spelling = { isSpelling?: boolean };

/** Readers are told what they were told wrongly. Nothing is asked about a document that nobody can read. */
function requireCorrections({ revision: before }: Former, after: Revision, spelling: Spelling): void {
	const issues = before ? missingCorrections(before.quiz, after.quiz, spelling) : [];
	if (issues.length > 0)
		throw new Failure("invalid_request", "the edit changes what readers were told, so it needs a correction", {
			issues,
		});
}

/** `expected`: the revision that the editor has seen (0: none yet); `basedOn`: the one that the document was made from. */
type Conditions = Spelling & { change: Change; expected?: number | undefined; basedOn?: number | undefined };

/** On the trail: an edit of an older revision that was published on purpose over one it does not have. */
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

/** What the audit trail says of an edit: places in the editor's own words, and what they mean for the figures. */
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
 * Publishes a checked document: a new revision, or nothing when it says what the current one
 * says. A draft that says the same has become what it was for. Throws a `Failure`:
 * precondition_failed when somebody else was faster, invalid_request when a correction goes unsaid.
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
