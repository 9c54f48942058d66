import type { StoredAttempt } from "./attempt.ts";
import { columns, mapValues, pack, type Row, readRow } from "./packedRow.ts";

/** The attempt with this id. Undefined if there is none. */
export function findAttempt(sql: SqlStorage, id: string): StoredAttempt | undefined {
	const [found] = sql.exec<Row>(`SELECT ${columns} FROM attempts WHERE id = unhex(?)`, id).toArray();
	return found && readRow(found);
}

/**
 * Writes one row, marked with the interval since the last checkpoint. Returns the number of rows that the platform
 * bills. If the row is older than the interval, its old content is kept in it, so that a shard that wakes can subtract
 * that from the checkpoint's counters. Without a checkpoint there is no interval.
 */
export function writeAttempt(sql: SqlStorage, id: string, attempt: StoredAttempt, interval?: number): number {
	const { revision, again, suspect, hour, embed, host, lang, done, answers } = attempt;
	return sql.exec(
		`INSERT INTO attempts (id, ${columns}, interval) VALUES (unhex(?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET suspect = excluded.suspect, done = excluded.done, answers = excluded.answers,
		before = CASE WHEN interval IS excluded.interval THEN before ELSE json_array(suspect, json(answers)) END,
		interval = excluded.interval`,
		...[id, revision, Number(again), suspect, hour, embed, host, lang, Number(done)],
		...[JSON.stringify(mapValues(answers, pack)), interval ?? null],
	).rowsWritten;
}

/** A stored attempt with its id. */
export type KeptAttempt = StoredAttempt & { attempt: string };

/** Up to `limit` attempts by id, after the id `after`. Ids are hexadecimal; "" comes before all. */
export function attemptsAfter(sql: SqlStorage, after: string, limit: number): KeptAttempt[] {
	const page = sql.exec<Row & { id: string }>(
		`SELECT lower(hex(id)) AS id, ${columns} FROM attempts WHERE id > unhex(?) ORDER BY id LIMIT ?`,
		...[after, limit],
	);
	return page.toArray().map(({ id, ...raw }) => ({ attempt: id, ...readRow(raw) }));
}

/** How many attempts began in this hour (since 1970) or later. */
export function countAttempts(sql: SqlStorage, since: number): number {
	return sql.exec<{ count: number }>("SELECT count(*) AS count FROM attempts WHERE hour >= ?", since).one().count;
}
