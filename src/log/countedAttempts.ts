import type { Attempt } from "../../contract/tally.ts";
import type { LeftOut } from "./leftOut.ts";
import { type PackedAnswers, unpackAnswers } from "./packedRow.ts";
import { readOwn } from "./readOwn.ts";

/** An attempt in the form for counting. `before` is its content at the last checkpoint, if it existed then. */
export type CountedAttempt = Attempt & { before?: Pick<Attempt, "suspect" | "answers"> | undefined };

/** How many rows are read at once: 64 rows of at most 16 kB (`limits.answersBody`) are below 2 MB. */
const ROWS_AT_ONCE = 64;

/** A row as the query below returns it. */
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

/** Whether a row matches a rule; see `LeftOut`. */
const fitsOne = `AND EXISTS (SELECT 1 FROM json_each(?) AS rule WHERE hour >= coalesce(rule.value ->> 'from', hour)
	AND hour < coalesce(rule.value ->> 'until', hour + 1) AND host = coalesce(rule.value ->> 'host', host)
	AND embed = coalesce(rule.value ->> 'embed', embed))`;

/**
 * All attempts, or those of one interval with their content before it. One JSON text for many rows is several times
 * faster to read than separate columns.
 */
export function* countedAttempts(
	sql: SqlStorage,
	{ interval, among }: { interval?: number; among?: LeftOut["rules"] } = {},
): Generator<CountedAttempt> {
	const isOfInterval = interval === undefined ? "" : "AND interval = ?";
	const isWanted = `${isOfInterval} ${among ? fitsOne : ""}`;
	const before = interval === undefined ? "'null'" : "coalesce(before, 'null')";
	const query = `SELECT max(id) AS last, '[' || group_concat(entry) || ']' AS entries FROM
		(SELECT id, ${entry} || ',' || ${before} || ']' AS entry FROM attempts WHERE id > ? ${isWanted} ORDER BY id LIMIT ${ROWS_AT_ONCE})`;
	let after: ArrayBuffer | null = new ArrayBuffer(0);
	while (after) {
		const bound: SqlStorageValue[] = [
			after,
			...(interval === undefined ? [] : [interval]),
			...(among ? [JSON.stringify(among)] : []),
		];
		const page: Page = sql.exec<Page>(query, ...bound).one();
		// Only `writeAttempt` writes it.
		const entries = readOwn<Entry[]>(page.entries ?? "[]");
		for (const each of entries) yield attemptOf(each);
		after = page.last;
	}
}
