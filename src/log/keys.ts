import { z } from "zod";
import type { AnswerKey } from "../../contract/gradable.ts";
import { keysOf } from "../../contract/kinds/tables.ts";
import { readOwn } from "./readOwn.ts";

const keyRow = z.object({ revision: z.int(), key: z.string() });

function allKeys(sql: SqlStorage): [number, AnswerKey][] {
	return sql
		.exec("SELECT revision, key FROM keys")
		.toArray()
		.map((raw) => {
			const { revision, key } = keyRow.parse(raw);
			return [revision, readOwn<AnswerKey>(key)];
		});
}

/** Whether this release has all kinds of question that it asks. */
function isKnown(key: AnswerKey): boolean {
	return key.every(({ question }) => Object.hasOwn(keysOf, question.kind));
}

/** The keys of the revisions that the log has attempts at and this release can count; learnt once each, from the Worker. */
export function readKeys(sql: SqlStorage): Map<number, AnswerKey> {
	return new Map(allKeys(sql).filter(([, key]) => isKnown(key)));
}

/**
 * The other revisions: a newer release, before this one came back, has taken answers to questions of
 * a kind that this one does not have. Their attempts are kept for it and not counted.
 */
export function readForeignRevisions(sql: SqlStorage): Set<number> {
	return new Set(
		allKeys(sql)
			.filter(([, key]) => !isKnown(key))
			.map(([revision]) => revision),
	);
}

export function writeKey(sql: SqlStorage, revision: number, key: AnswerKey): void {
	sql.exec("INSERT OR REPLACE INTO keys (revision, key) VALUES (?, ?)", revision, JSON.stringify(key));
}
