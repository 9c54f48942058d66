import { z } from "zod";
import { jsonText } from "../../contract/readJson.ts";

/** Which shard of which epoch and quiz a log is, and when it deletes its attempts (ms since 1970). */
const address = z.object({
	quiz: z.string(),
	epoch: z.int(),
	shard: z.int(),
	foldsAt: z.number(),
	/** When its epoch was opened (ms since 1970). 0.2.0 does not send it. */
	openedAt: z.number().exactOptional(),
});
export type ShardAddress = z.output<typeof address>;

/**
 * `open` takes answers. `folding` takes none, and its tally is being written to the catalog. `closed` has deleted
 * everything for good.
 */
export type ShardStage = "open" | "folding" | "closed";

/** `address` is undefined before the first answer. */
export type ShardState = { address: ShardAddress | undefined; stage: ShardStage };

const stateRow = z.object({ place: jsonText(address), stage: z.enum(["open", "folding", "closed"]) });

const schema = `CREATE TABLE IF NOT EXISTS life (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	place TEXT NOT NULL,
	stage TEXT NOT NULL
)`;

/** Reads the stored state. */
export function readShardState(sql: SqlStorage): ShardState {
	sql.exec(schema);
	const [raw] = sql.exec("SELECT place, stage FROM life").toArray();
	if (!raw) return { address: undefined, stage: "open" };
	const { place, stage } = stateRow.parse(raw);
	return { address: place, stage };
}

/** Which shard a log is, for the log of faults. */
export function shardContextOf(address: ShardAddress | undefined): { quiz?: string; epoch?: number; shard?: number } {
	return address ? { quiz: address.quiz, epoch: address.epoch, shard: address.shard } : {};
}

/** Deletes the stored state. */
export function dropShardState(sql: SqlStorage): void {
	sql.exec("DROP TABLE life");
}

/** Stores the state. */
export function writeShardState(sql: SqlStorage, address: ShardAddress, stage: ShardStage): void {
	sql.exec("INSERT OR REPLACE INTO life (one, place, stage) VALUES (1, ?, ?)", JSON.stringify(address), stage);
}
