import { z } from "zod";
import { jsonText } from "../../contract/readJson.ts";

/** Which shard of which epoch of which quiz a log is, and when its attempts are to be dropped (ms since 1970). */
const place = z.object({
	quiz: z.string(),
	epoch: z.int(),
	shard: z.int(),
	foldsAt: z.number(),
	/** When its epoch was opened (ms since 1970); 0.2.0 does not say. */
	openedAt: z.number().exactOptional(),
});
export type Place = z.output<typeof place>;

/**
 * `open` takes answers; `folding` takes none any more, and its tally is on the way to the catalog;
 * `closed` has dropped everything, for good.
 */
export type Stage = "open" | "folding" | "closed";

export type Life = { place: Place | undefined; stage: Stage };

const lifeRow = z.object({ place: jsonText(place), stage: z.enum(["open", "folding", "closed"]) });

const schema = `CREATE TABLE IF NOT EXISTS life (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	place TEXT NOT NULL,
	stage TEXT NOT NULL
)`;

export function readLife(sql: SqlStorage): Life {
	sql.exec(schema);
	const [raw] = sql.exec("SELECT place, stage FROM life").toArray();
	if (!raw) return { place: undefined, stage: "open" };
	return lifeRow.parse(raw);
}

/** Which shard a log is, for a line about a fault. */
export function faultPlaceOf(place: Place | undefined): { quiz?: string; epoch?: number; shard?: number } {
	return place ? { quiz: place.quiz, epoch: place.epoch, shard: place.shard } : {};
}

export function dropLife(sql: SqlStorage): void {
	sql.exec("DROP TABLE life");
}

export function writeLife(sql: SqlStorage, place: Place, stage: Stage): void {
	sql.exec("INSERT OR REPLACE INTO life (one, place, stage) VALUES (1, ?, ?)", JSON.stringify(place), stage);
}
