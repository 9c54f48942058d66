import { z } from "zod";
import type { Tally } from "../../contract/tally.ts";
import { readTally, splitText, writeTally } from "../catalog/tallyText.ts";
import { logFault } from "../platform/logFault.ts";
import { readShardState, shardContextOf } from "./shardState.ts";

/** A log's counters. */
export type Counters = { attempts: number; tally: Tally };

/**
 * The counters at the end of an interval. Rows written later are marked with `interval`. There are none while the
 * checkpoint is not stale.
 */
export type Checkpoint = Counters & { interval: number; isStale: boolean };

const headRow = z.object({ attempts: z.int(), interval: z.int(), stale: z.int() });
const partRow = z.object({ text: z.string() });

/** The last checkpoint. Undefined if there is none, or if this release cannot read it. */
export function readCheckpoint(sql: SqlStorage): Checkpoint | undefined {
	const [raw] = sql.exec("SELECT attempts, interval, stale FROM counters").toArray();
	if (!raw) return undefined;
	const { stale, ...head } = headRow.parse(raw);
	const parts = sql.exec("SELECT text FROM counters_parts ORDER BY part").toArray();
	try {
		const tally = readTally(parts.map((part) => partRow.parse(part).text).join(""));
		return { ...head, isStale: stale !== 0, tally };
	} catch (error) {
		// The rows contain the same information.
		logFault("checkpoint-unreadable", shardContextOf(readShardState(sql).address), error);
		return undefined;
	}
}

/**
 * A number that marks rows written after a checkpoint. It is random, because a running number would reveal the order of
 * attempts.
 */
function drawInterval(): number {
	const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint16Array(3));
	return (a * 2 ** 16 + b) * 2 ** 16 + c;
}

/** Stores the counters in rows below the platform's size limit. Returns the new interval. */
export function writeCheckpoint(sql: SqlStorage, { attempts, tally }: Counters): number {
	const interval = drawInterval();
	const parts = splitText(writeTally(tally));
	for (const [part, text] of parts.entries()) {
		sql.exec("INSERT OR REPLACE INTO counters_parts (part, text) VALUES (?, ?)", part, text);
	}
	sql.exec("DELETE FROM counters_parts WHERE part >= ?", parts.length);
	sql.exec("INSERT OR REPLACE INTO counters (one, attempts, interval, stale) VALUES (1, ?, ?, 0)", attempts, interval);
	return interval;
}

/** Records that rows have been written since the checkpoint. */
export function markStale(sql: SqlStorage): void {
	sql.exec("UPDATE counters SET stale = 1");
}

/** Deletes the checkpoint. */
export function dropCheckpoint(sql: SqlStorage): void {
	sql.exec("DELETE FROM counters; DELETE FROM counters_parts");
}

/** Whether 0.1.0 or 0.2.0 has written here since. It leaves its own checkpoint, and rows without an interval. */
export function hasEarlierCheckpoint(sql: SqlStorage): boolean {
	return sql.exec("SELECT 1 FROM checkpoint").toArray().length > 0;
}

/** Deletes a checkpoint of 0.1.0 or 0.2.0. */
export function dropEarlierCheckpoint(sql: SqlStorage): void {
	sql.exec("DELETE FROM checkpoint");
}
