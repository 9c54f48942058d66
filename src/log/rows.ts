import type { Answer } from "../../contract/answers.ts";
import type { Attempt, Counted } from "../../contract/tally.ts";
import type { EmbedKind } from "../../contract/wire.ts";
import type { StoredAttempt } from "./attempt.ts";
import { readOwn } from "./readOwn.ts";

/** A row as `writeAttempt` alone has written it. */
type Row = {
	revision: number;
	again: number;
	suspect: number;
	hour: number;
	embed: EmbedKind;
	host: string;
	lang: string;
	done: number;
	answers: string;
};

/** Answers in a row: response, milliseconds, flags; a third of the size of the body's form. */
type Packed = [response: Answer["response"], ms: number | null, flags: number];

const HAS_SURE = 1;
const SURE = 2;
const UNFAIR = 4;
const MISSING = 8;

function pack({ response, ms, sure, unfair, passageMissing }: Answer): Packed {
	const confidence = sure === undefined ? 0 : HAS_SURE | (sure ? SURE : 0);
	return [response, ms ?? null, confidence | (unfair ? UNFAIR : 0) | (passageMissing ? MISSING : 0)];
}

function unpack([response, ms, flags]: Packed): Answer {
	return {
		response,
		...(ms !== null && { ms }),
		...(flags & HAS_SURE && { sure: (flags & SURE) !== 0 }),
		...(flags & UNFAIR && { unfair: true }),
		...(flags & MISSING && { passageMissing: true }),
	};
}

function mapValues<A, B>(object: { [name: string]: A }, change: (value: A) => B): { [name: string]: B } {
	const changed: { [name: string]: B } = {};
	for (const name in object) {
		const value = object[name];
		if (value !== undefined) changed[name] = change(value);
	}
	return changed;
}

/** Answers as a row has them, by question. */
export type PackedAnswers = { [id: string]: Packed };

/** The same as `unpack` for counting alone, where every answer may have every field: a scan makes millions. */
function unpackCounted([response, ms, flags]: Packed): Counted {
	const sure = flags & HAS_SURE ? (flags & SURE) !== 0 : undefined;
	return {
		response,
		ms: ms ?? undefined,
		sure,
		unfair: (flags & UNFAIR) !== 0,
		passageMissing: (flags & MISSING) !== 0,
	};
}

export function unpackAnswers(packed: PackedAnswers): Attempt["answers"] {
	return mapValues(packed, unpackCounted);
}

function readRow({ revision, again, suspect, hour, embed, host, lang, done, answers }: Row): StoredAttempt {
	const unpacked = mapValues(readOwn<PackedAnswers>(answers), unpack);
	return { revision, again: again !== 0, suspect, hour, embed, host, lang, answers: unpacked, done: done !== 0 };
}

const columns = "revision, again, suspect, hour, embed, host, lang, done, answers";

export function findAttempt(sql: SqlStorage, id: string): StoredAttempt | undefined {
	const [found] = sql.exec<Row>(`SELECT ${columns} FROM attempts WHERE id = unhex(?)`, id).toArray();
	return found && readRow(found);
}

/**
 * Writes one row, in the interval since the last checkpoint; returns the rows that the platform bills
 * for it. A row that stood before the interval keeps what it said then, so that a wake can take that
 * out of the checkpoint's counters. Without a checkpoint there is no interval.
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

/** Up to `limit` attempts by id, from the first after `after` on; ids in hexadecimal, "" before all. */
export function attemptsAfter(sql: SqlStorage, after: string, limit: number): KeptAttempt[] {
	const page = sql.exec<Row & { id: string }>(
		`SELECT lower(hex(id)) AS id, ${columns} FROM attempts WHERE id > unhex(?) ORDER BY id LIMIT ?`,
		...[after, limit],
	);
	return page.toArray().map(({ id, ...raw }) => ({ attempt: id, ...readRow(raw) }));
}

/** How many attempts began in this hour (from 1970) or later. */
export function countAttempts(sql: SqlStorage, since: number): number {
	return sql.exec<{ count: number }>("SELECT count(*) AS count FROM attempts WHERE hour >= ?", since).one().count;
}
