import type { Attempt } from "../../contract/tally.ts";
import { type PackedAnswers, unpackAnswers } from "./packedRow.ts";
import { readOwn } from "./readOwn.ts";

/** An attempt as counters need it; `before` is what stood of it at the last checkpoint, if it was there. */
export type CountedAttempt = Attempt & { before?: Pick<Attempt, "suspect" | "answers"> | undefined };

/** Rows that come out of the database at once: at most 64 of 16 kB (`limits.answersBody`) are below 2 MB. */
const ROWS_AT_ONCE = 64;

/** A row as the query below writes it. */
type Entry = [
	revision: number,
	again: number,
	suspect: number,
	hour: number,
	embed: Attempt["embed"],
	host: string,
	answers: PackedAnswers,
	before: [suspect: number, answers: PackedAnswers] | null,
];

type Page = { last: ArrayBuffer | null; entries: string | null };

const entry = `'[' || revision || ',' || again || ',' || suspect || ',' || hour || ',' || json_quote(embed) || ','
	|| json_quote(host) || ',' || answers`;

function attemptOf([revision, again, suspect, hour, embed, host, answers, before]: Entry): CountedAttempt {
	const attempt = { revision, again: again !== 0, suspect, hour, embed, host, answers: unpackAnswers(answers) };
	return before ? { ...attempt, before: { suspect: before[0], answers: unpackAnswers(before[1]) } } : attempt;
}

/**
 * Every attempt, or those of one interval with what they were before it. One JSON text for many rows
 * is read several times faster than each row with its columns.
 */
export function* countedAttempts(sql: SqlStorage, interval?: number): Generator<CountedAttempt> {
	const [isWanted, before] = interval === undefined ? ["", "'null'"] : ["AND interval = ?", "coalesce(before, 'null')"];
	const query = `SELECT max(id) AS last, '[' || group_concat(entry) || ']' AS entries FROM
		(SELECT id, ${entry} || ',' || ${before} || ']' AS entry FROM attempts WHERE id > ? ${isWanted} ORDER BY id LIMIT ${ROWS_AT_ONCE})`;
	let after: ArrayBuffer | null = new ArrayBuffer(0);
	while (after) {
		const bound: SqlStorageValue[] = interval === undefined ? [after] : [after, interval];
		const page: Page = sql.exec<Page>(query, ...bound).one();
		// Written by `writeAttempt` alone.
		const entries = readOwn<Entry[]>(page.entries ?? "[]");
		for (const each of entries) yield attemptOf(each);
		after = page.last;
	}
}
