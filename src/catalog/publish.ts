import type { PublishReply } from "../../contract/publish.ts";
import { type Authored, findDocument, findQuiz, insertRevision } from "./store.ts";

/** JSON with sorted names, so that equal documents are equal strings. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, each: unknown) =>
		each !== null && typeof each === "object" && !Array.isArray(each)
			? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
			: each,
	);
}

/**
 * Publishes a checked document: a new revision, or nothing when it says what the current one
 * says. Throws a `Failure` (precondition_failed) when somebody else was faster.
 */
export async function publish(db: D1Database, authored: Authored, now: Date): Promise<PublishReply> {
	const { id, document } = authored;
	const row = await findQuiz(db, id);
	const current = row && !row.deleted && (await findDocument(db, id, row.revision));
	if (row && current && canonical(JSON.parse(current)) === canonical(document)) {
		return { revision: row.revision, changed: false };
	}
	const revision = await insertRevision(db, authored, row, now);
	return { revision, changed: true };
}
