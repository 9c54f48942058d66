import type { Change } from "../catalog/audit.ts";
import { namesOf, readOrNone } from "../catalog/published.ts";
import {
	ARRIVING,
	type Epoch,
	findDocument,
	findEpochs,
	findQuiz,
	forgetArriving,
	forgetDeleted,
	markDeleted,
} from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { Failure } from "../http/failure.ts";
import { reset } from "./arrivingLogs.ts";
import { orUnavailable, shardsOf } from "./callShard.ts";

/** The title as the list shows it. If the document cannot be read, what can be found of it, or the quiz's id. */
function titleOf(id: string, revision: number, document: string): string {
	return readOrNone(revision, document)?.quiz.title ?? (namesOf(document).title || id);
}

/** Makes every shard delete its data and accept nothing more. */
async function erase(env: Env, quiz: string, epochs: Epoch[]): Promise<void> {
	const shards = shardsOf(env, quiz, epochs);
	await Promise.all(shards.map(({ log, address }) => orUnavailable(env, address, async () => log.erase(address))));
}

/**
 * Deletes a quiz with its whole log, for good. `title` must equal the current revision's title. Readers lose the quiz
 * first. If the rest is interrupted, the same request continues.
 */
export async function deleteQuiz(env: Env, id: string, title: string, change: Change): Promise<void> {
	const row = await findQuiz(env.DB, id);
	const document = row && (await findDocument(env.DB, id, row.revision));
	// A quiz whose import is unfinished may have no document and no title yet.
	const isNameless = row?.deleted === ARRIVING && document === null;
	if (!row || (document === null && !isNameless)) throw new Failure("not_found", "there is no such quiz");
	if (document !== null && titleOf(id, row.revision, document) !== title) {
		const issues = [{ path: ["title"], message: "is not the quiz's title" }];
		throw new Failure("invalid_request", "to delete the quiz and all its answers, send its title", { issues });
	}
	if (row.deleted === ARRIVING) {
		// Readers have never seen it, so its id and numbers are free for another import.
		await reset(env, id, await findEpochs(env.DB, id));
		await forgetArriving(env.DB, id, change);
		return;
	}
	await markDeleted(env.DB, id, change);
	await erase(env, id, await findEpochs(env.DB, id));
	await forgetDeleted(env.DB, id);
}
