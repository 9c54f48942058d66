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

/** Whether this release has all kinds of question in the key. */
function isKnown(key: AnswerKey): boolean {
	return key.every(({ question }) => Object.hasOwn(keysOf, question.kind));
}

/** The keys of the revisions with attempts that this release can count. Each is learnt once from the Worker. */
export function readKeys(sql: SqlStorage): Map<number, AnswerKey> {
	return new Map(allKeys(sql).filter(([, key]) => isKnown(key)));
}

/**
 * The other revisions: a newer release ran before a rollback and took answers to kinds of question that this one lacks.
 * Their attempts are kept but not counted.
 */
export function readForeignRevisions(sql: SqlStorage): Set<number> {
	return new Set(
		allKeys(sql)
			.filter(([, key]) => !isKnown(key))
			.map(([revision]) => revision),
	);
}

/** Stores a revision's key. */
export function writeKey(sql: SqlStorage, revision: number, key: AnswerKey): void {
	sql.exec("INSERT OR REPLACE INTO keys (revision, key) VALUES (?, ?)", revision, JSON.stringify(key));
}
