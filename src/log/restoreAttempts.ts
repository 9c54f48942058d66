import type { AnswerKey } from "../../contract/gradable.ts";
import { isCounted } from "./attempt.ts";
import { type KeptAttempt, writeAttempt } from "./attemptRows.ts";
import type { Hosts } from "./hosts.ts";
import { writeKey } from "./keys.ts";

/** Writes attempts from an archive with the keys of their revisions. Repeating it changes nothing. */
export function restoreAttempts(
	sql: SqlStorage,
	hosts: Hosts,
	keys: [number, AnswerKey][],
	attempts: KeptAttempt[],
): void {
	for (const [revision, key] of keys) writeKey(sql, revision, key);
	for (const { attempt: id, ...attempt } of attempts) {
		if (isCounted(attempt) && hosts.isNew(attempt.host)) hosts.add(sql, attempt.host);
		writeAttempt(sql, id, attempt);
	}
}
