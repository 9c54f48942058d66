import { z } from "zod";
import { changesBetween } from "../../contract/changes.ts";
import { missingCorrections } from "../../contract/corrections.ts";
import { isSame } from "../../contract/merge/same.ts";
import type { PublishReply } from "../../contract/publish.ts";
import { quiz as quizSchema } from "../../contract/quiz.ts";
import { readJson } from "../../contract/readJson.ts";
import { Failure } from "../http/failure.ts";
import type { Change } from "./audit.ts";
import { findDraft } from "./drafts.ts";
import { readRevision } from "./published.ts";
import { ARRIVING, type Authored, findDocument, findQuiz, insertRevision } from "./store.ts";

/** Readers are told what they were told wrongly. */
function requireCorrections(before: string, document: unknown): void {
	const issues = missingCorrections(readRevision(1, before).quiz, quizSchema.parse(document));
	if (issues.length > 0) throw new Failure("invalid_request", "the edit corrects what readers were told", { issues });
}

/** `expected`: the revision that the editor has seen (0: none yet); `basedOn`: the one that the document was made from. */
type Conditions = { change: Change; expected?: number | undefined; basedOn?: number | undefined };

/** On the trail: an edit of an older revision that was published on purpose over one it does not have. */
function insistence({ expected, basedOn }: Conditions): string[] {
	if (!expected || basedOn === undefined || basedOn === expected) return [];
	return [`over revision ${expected}, made from ${basedOn || "none"}`];
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
		const message = "an archive of this quiz is arriving; send it to its end, or delete the quiz, before publishing";
		throw new Failure("precondition_failed", message);
	}
	const current = row && !row.deleted ? await findDocument(db, id, row.revision) : null;
	if (row && current && isSame(readJson(z.unknown(), current), document)) {
		return { revision: row.revision, changed: false };
	}
	const standing = current ? (row?.revision ?? 0) : 0;
	if (expected !== undefined && expected !== standing) {
		const message = `revision ${standing} is published by now, not ${expected}; look at it and try again`;
		throw new Failure("precondition_failed", message);
	}
	if (current) requireCorrections(current, document);
	const draft = await findDraft(db, id);
	const revision = await insertRevision(
		db,
		{
			...authored,
			before: row,
			changed: [
				...insistence(conditions),
				...(current ? changesBetween(readJson(z.unknown(), current), document) : []),
			],
			dropsDraft: draft !== null && isSame(readJson(z.unknown(), draft.document), document),
		},
		change,
	);
	return { revision, changed: true };
}
