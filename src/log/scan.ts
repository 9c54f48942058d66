import { emptyTally } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { Attempt } from "../../contract/tally.ts";
import type { Checkpoint, Counters } from "./checkpoint.ts";
import { type CountedAttempt, countedAttempts } from "./countedAttempts.ts";
import type { Hosts } from "./hosts.ts";
import { type LeftOut, leftOutMark } from "./leftOut.ts";

/**
 * What is needed to count a row. Rows of `foreign` revisions are not counted (`readForeignRevisions`). `openedAt`
 * returns the hour of the epoch's opening, and `leftOut` the current rules.
 */
export type Counting = {
	keys: ReadonlyMap<number, AnswerKey>;
	foreign: Set<number>;
	hosts: Hosts;
	openedAt: () => number | undefined;
	leftOut: () => LeftOut;
};

/** Counts an attempt, under its host's name or under all other hosts. */
export function countIn(
	{ tally }: Counters,
	attempt: Attempt,
	{ key, hosts, openedAt, leftOut, sign }: { key: AnswerKey; sign: 1 | -1 } & Omit<Counting, "keys" | "foreign">,
): void {
	const suspect = attempt.suspect | leftOutMark(attempt, leftOut());
	count(tally, { ...attempt, suspect, host: hosts.counted(attempt.host) }, key, { sign, openedAt: openedAt() });
}

/** What an attempt is counted with. Undefined for a foreign revision. */
export function keyFor({ revision }: Attempt, { keys, foreign }: Counting): AnswerKey | undefined {
	const key = keys.get(revision);
	if (key || foreign.has(revision)) return key;
	throw new Error(`the log holds an attempt at revision ${revision} but not its key`);
}

function countRow(counters: Counters, attempt: CountedAttempt, counting: Counting): void {
	const { hosts, openedAt, leftOut } = counting;
	const { before } = attempt;
	const key = keyFor(attempt, counting);
	if (!key) return;
	if (before) countIn(counters, { ...attempt, ...before }, { hosts, openedAt, leftOut, key, sign: -1 });
	else counters.attempts++;
	attempt.suspect |= leftOutMark(attempt, leftOut());
	attempt.host = hosts.counted(attempt.host);
	count(counters.tally, attempt, key, { openedAt: openedAt() });
}

/** Counts all rows. The result is correct by definition, and every row is billed. */
export function scan(sql: SqlStorage, counting: Counting): Counters {
	const counters = { attempts: 0, tally: emptyTally() };
	for (const attempt of countedAttempts(sql)) countRow(counters, attempt, counting);
	return counters;
}

/** Updates the counters of a stale checkpoint with the rows written since. Returns how many those were. */
export function catchUp(sql: SqlStorage, checkpoint: Checkpoint, counting: Counting): number {
	let rows = 0;
	for (const attempt of countedAttempts(sql, { interval: checkpoint.interval })) {
		countRow(checkpoint, attempt, counting);
		rows++;
	}
	return rows;
}
