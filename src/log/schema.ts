import { z } from "zod";
import { readShardState, type ShardState } from "./shardState.ts";

type Step = (sql: SqlStorage) => void;

/**
 * What 0.1.0 and 0.2.0 made, without a version: a row per attempt, sorted by its random id, so that
 * neither the order of arrival nor the time of day is kept. WITHOUT ROWID makes a flush one row
 * written (a table with a rowid and a text key writes two).
 */
const firstTables: Step = (sql) => {
	sql.exec(`
		CREATE TABLE IF NOT EXISTS attempts (
			id BLOB PRIMARY KEY,
			revision INTEGER NOT NULL,
			again INTEGER NOT NULL,
			suspect INTEGER NOT NULL,
			hour INTEGER NOT NULL,
			embed TEXT NOT NULL,
			host TEXT NOT NULL,
			lang TEXT NOT NULL,
			done INTEGER NOT NULL,
			answers TEXT NOT NULL
		) WITHOUT ROWID;
		CREATE TABLE IF NOT EXISTS keys (revision INTEGER PRIMARY KEY, key TEXT NOT NULL);
		CREATE TABLE IF NOT EXISTS hosts (one INTEGER PRIMARY KEY CHECK (one = 1), names TEXT NOT NULL);
		CREATE TABLE IF NOT EXISTS checkpoint (
			one INTEGER PRIMARY KEY CHECK (one = 1),
			attempts INTEGER NOT NULL,
			stale INTEGER NOT NULL,
			tally TEXT NOT NULL
		);
	`);
};

/**
 * Counters bounded by the document, in rows below the platform's limit; and in an attempt's row what
 * it takes to wake from a checkpoint that rows came after: the interval in which it was written, and
 * what it was before. `checkpoint` stays, empty: a row in it says that 0.2.0 or 0.1.0 was here.
 */
const boundedCounters: Step = (sql) => {
	sql.exec(`
		ALTER TABLE attempts ADD COLUMN interval INTEGER;
		ALTER TABLE attempts ADD COLUMN before TEXT;
		CREATE TABLE counters (
			one INTEGER PRIMARY KEY CHECK (one = 1),
			attempts INTEGER NOT NULL,
			interval INTEGER NOT NULL,
			stale INTEGER NOT NULL
		);
		CREATE TABLE counters_parts (part INTEGER PRIMARY KEY, text TEXT NOT NULL);
	`);
};

/** Which attempts the newsroom leaves out. 0.2.0 does not look here: it counts them, from its own scan, until it is replaced. */
const whatIsLeftOut: Step = (sql) => {
	sql.exec("CREATE TABLE left_out (one INTEGER PRIMARY KEY CHECK (one = 1), rules TEXT NOT NULL)");
};

/**
 * The steps from an empty storage to today's. A released step never changes; a new one goes to the
 * end. The release before runs on the same storage while a deploy spreads and after a rollback, so
 * a step adds what that one does not see, and drops only what that one did not use any more.
 */
export const steps: readonly Step[] = [firstTables, boundedCounters, whatIsLeftOut];

const versionRow = z.object({ version: z.int().min(0) });

/** How many steps the storage has gone; 0 where it is empty, or of a release before there were steps. */
function readVersion(sql: SqlStorage): number {
	sql.exec(
		"CREATE TABLE IF NOT EXISTS schema_version (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL)",
	);
	const [raw] = sql.exec("SELECT version FROM schema_version").toArray();
	return raw ? versionRow.parse(raw).version : 0;
}

/**
 * Takes the steps that the storage has not gone yet, each whole or not at all. A newer release's
 * storage is left as it is. `upTo` are the steps to go, all of them outside of tests.
 */
export function migrate(storage: DurableObjectStorage, upTo = steps): void {
	const { sql } = storage;
	const version = readVersion(sql);
	for (const [index, step] of upTo.entries()) {
		if (index < version) continue;
		storage.transactionSync(() => {
			step(sql);
			sql.exec("INSERT OR REPLACE INTO schema_version (one, version) VALUES (1, ?)", index + 1);
		});
	}
}

const tableRow = z.object({ name: z.string() });

/**
 * Drops every table but `life`, those of other releases too: a log that is closed keeps nothing. A
 * dropped table bills no row. The next `migrate` begins with the first step.
 */
export function dropTables(sql: SqlStorage): void {
	const tables = sql.exec(
		"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'life' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
	);
	for (const raw of tables.toArray()) sql.exec(`DROP TABLE "${tableRow.parse(raw).name}"`);
}

/** Makes a log's storage ready, before anything is read from it; gives the shard's state. */
export function openStorage(storage: DurableObjectStorage): ShardState {
	const state = readShardState(storage.sql);
	// A log that an older release closed may still have tables which that one did not know.
	if (state.stage === "closed") storage.transactionSync(() => dropTables(storage.sql));
	migrate(storage);
	return state;
}
