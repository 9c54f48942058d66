import { z } from "zod";
import type { AnswerKey } from "../../contract/gradable.ts";
import { readOwn } from "./readOwn.ts";

const keyRow = z.object({ revision: z.int(), key: z.string() });

/** The keys of all revisions that the log has attempts at; learnt once each, from the Worker. */
export function readKeys(sql: SqlStorage): Map<number, AnswerKey> {
	return new Map(
		sql
			.exec("SELECT revision, key FROM keys")
			.toArray()
			.map((raw): [number, AnswerKey] => {
				const { revision, key } = keyRow.parse(raw);
				return [revision, readOwn<AnswerKey>(key)];
			}),
	);
}

export function writeKey(sql: SqlStorage, revision: number, key: AnswerKey): void {
	sql.exec("INSERT OR REPLACE INTO keys (revision, key) VALUES (?, ?)", revision, JSON.stringify(key));
}
