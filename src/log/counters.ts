import { z } from "zod";
import type { AnswerKey } from "../../contract/gradable.ts";
import { accumulate, contribution, type Tally } from "../../contract/tally.ts";
import { readTally, writeTally } from "../catalog/tallyText.ts";
import { Hosts } from "./hosts.ts";
import { eachAttempt } from "./rows.ts";

/** What a log knows without looking at its rows. */
export type Counters = { attempts: number; tally: Tally };

const checkpointRow = z.object({ attempts: z.int(), stale: z.int(), tally: z.string() });
/** The counters as checkpointed; undefined without a checkpoint, or when rows came after it. */
export function readCheckpoint(sql: SqlStorage): Counters | undefined {
	const [raw] = sql.exec("SELECT attempts, stale, tally FROM checkpoint").toArray();
	if (!raw) return undefined;
	const { attempts, stale, tally } = checkpointRow.parse(raw);
	return stale ? undefined : { attempts, tally: readTally(tally) };
}

export function writeCheckpoint(sql: SqlStorage, { attempts, tally }: Counters): void {
	sql.exec(
		"INSERT OR REPLACE INTO checkpoint (one, attempts, stale, tally) VALUES (1, ?, 0, ?)",
		attempts,
		writeTally(tally),
	);
}

export function markStale(sql: SqlStorage): void {
	sql.exec("UPDATE checkpoint SET stale = 1");
}

/** The counters from every row: right by definition, and billed by the row. */
export function scan(sql: SqlStorage, keys: ReadonlyMap<number, AnswerKey>, hosts = new Hosts(sql)): Counters {
	const tally: Tally = new Map();
	let attempts = 0;
	for (const attempt of eachAttempt(sql)) {
		attempts++;
		const key = keys.get(attempt.revision);
		if (!key) throw new Error(`the log holds an attempt at revision ${attempt.revision} but not its key`);
		const counted = { ...attempt, host: hosts.counted(attempt.host) };
		for (const [name, value] of contribution(counted, key)) accumulate(tally, name, value);
	}
	return { attempts, tally };
}
