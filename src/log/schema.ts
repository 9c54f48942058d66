import { z } from "zod";
import { readShardState, type ShardState } from "./shardState.ts";

type Step = (sql: SqlStorage) => void;

/**
 * The tables of 0.1.0 and 0.2.0, which had no version: one row per attempt, sorted by its random id, so that neither
 * order nor time of arrival is stored. WITHOUT ROWID makes a flush write one row; a table with a rowid and a text key
 * writes two.
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
 * Counters whose size the document limits, in rows below the platform's size limit. Attempt rows get columns for waking
 * from a stale checkpoint: the interval in which they were written, and their content before it. `checkpoint` stays and
 * is empty: a row in it shows that 0.2.0 or 0.1.0 was here.
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

/** The rules that leave attempts out. 0.2.0 ignores them: until it is replaced, it counts such attempts. */
const whatIsLeftOut: Step = (sql) => {
	sql.exec("CREATE TABLE left_out (one INTEGER PRIMARY KEY CHECK (one = 1), rules TEXT NOT NULL)");
};

/**
 * The migrations from an empty storage to the current one. A released migration never changes, and a new one is added
 * at the end. During a deploy and after a rollback, the previous release runs on the same storage. So a migration may
 * only add what that one ignores, and only drop what it no longer uses.
 */
export const steps: readonly Step[] = [firstTables, boundedCounters, whatIsLeftOut];

const versionRow = z.object({ version: z.int().min(0) });

/** The number of migrations that the storage has had. 0 if it is empty, or from a release without migrations. */
function readVersion(sql: SqlStorage): number {
	sql.exec(
		"CREATE TABLE IF NOT EXISTS schema_version (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL)",
	);
	const [raw] = sql.exec("SELECT version FROM schema_version").toArray();
	return raw ? versionRow.parse(raw).version : 0;
}

/**
 * Runs the missing migrations, each completely or not at all. A newer release's storage is not changed. `upTo` limits
 * them, for tests.
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
 * Drops every table except `life`, including those of other releases: a closed log keeps nothing. Dropping tables bills
 * no rows. The next `migrate` starts from the first migration.
 */
export function dropTables(sql: SqlStorage): void {
	const tables = sql.exec(
		"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'life' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
	);
	for (const raw of tables.toArray()) sql.exec(`DROP TABLE "${tableRow.parse(raw).name}"`);
}

/** Prepares a log's storage before anything is read from it. Returns the shard's state. */
export function openStorage(storage: DurableObjectStorage): ShardState {
	const state = readShardState(storage.sql);
	// An older release may have closed the log without dropping tables that it did not know.
	if (state.stage === "closed") storage.transactionSync(() => dropTables(storage.sql));
	migrate(storage);
	return state;
}
