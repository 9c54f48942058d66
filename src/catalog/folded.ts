import { z } from "zod";
import type { Tally } from "../../contract/tally.ts";
import { readTally, writeTally } from "./tallyText.ts";

type Shard = { quiz: string; epoch: number; shard: number };

const foldedRow = z.object({ epoch: z.int(), shard: z.int(), tally: z.string() });

/** Keeps what a shard counted. The first time stands; a quiz that was deleted meanwhile keeps nothing. */
export async function saveFolded(db: D1Database, { quiz, epoch, shard }: Shard, tally: Tally): Promise<void> {
	await db
		.prepare(
			`INSERT INTO folded (quiz, epoch, shard, tally) SELECT ?1, ?2, ?3, ?4
			WHERE EXISTS (SELECT 1 FROM epochs WHERE quiz = ?1 AND epoch = ?2) ON CONFLICT DO NOTHING`,
		)
		.bind(quiz, epoch, shard, writeTally(tally))
		.run();
}

/** The tallies of a quiz's folded shards. */
export async function findFolded(
	db: D1Database,
	quiz: string,
): Promise<{ epoch: number; shard: number; tally: Tally }[]> {
	const { results } = await db.prepare("SELECT epoch, shard, tally FROM folded WHERE quiz = ?").bind(quiz).all();
	return z
		.array(foldedRow)
		.parse(results)
		.map((row) => ({ ...row, tally: readTally(row.tally) }));
}
