import { z } from "zod";
import { fromNames, revisionsIn } from "../../contract/counting/fromNames.ts";
import { isPlausible } from "../../contract/counting/plausible.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { Tally } from "../../contract/tally.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { logFault } from "../platform/logFault.ts";
import { catalog } from "./catalog.ts";
import { readNames, readTally, splitText } from "./tallyText.ts";

type Shard = { quiz: string; epoch: number; shard: number };

/** What a shard counted before it dropped its attempts: as text, or by name where 0.1.0 or 0.2.0 wrote it. */
type FoldedText = { epoch: number; shard: number; text: string; isNamed: boolean };

const foldedRow = z
	.object({ epoch: z.int(), shard: z.int(), text: z.string(), named: z.int() })
	.transform(({ named, ...row }) => ({ ...row, isNamed: named !== 0 }));

/**
 * Keeps what a shard counted, in rows below the platform's limit and together or not at all. The
 * first time stands; a quiz that was deleted meanwhile keeps nothing.
 */
export async function saveFolded(db: D1Database, { quiz, epoch, shard }: Shard, text: string): Promise<void> {
	const insert = db.prepare(
		`INSERT INTO folded_counters (quiz, epoch, shard, part, text) SELECT ?1, ?2, ?3, ?4, ?5
		WHERE EXISTS (SELECT 1 FROM epochs WHERE quiz = ?1 AND epoch = ?2)
		AND NOT EXISTS (SELECT 1 FROM folded_counters WHERE quiz = ?1 AND epoch = ?2 AND shard = ?3 AND part <= ?4)`,
	);
	const parts = splitText(text).map((part, index) => insert.bind(quiz, epoch, shard, index, part));
	// From the last to the first, so that none finds one before it but in what stood already.
	await db.batch(parts.reverse());
}

/** The texts of a quiz's folded shards. */
async function findFoldedTexts(db: D1Database, quiz: string): Promise<FoldedText[]> {
	const { results } = await db
		.prepare(
			`SELECT epoch, shard, tally AS text, 1 AS named, 0 AS part FROM folded WHERE quiz = ?1
			UNION ALL SELECT epoch, shard, text, 0 AS named, part FROM folded_counters WHERE quiz = ?1
			ORDER BY epoch, shard, part`,
		)
		.bind(quiz)
		.all();
	const shards = new Map<string, FoldedText>();
	for (const row of z.array(foldedRow).parse(results)) {
		const name = `${row.epoch} ${row.shard} ${row.isNamed}`;
		const before = shards.get(name)?.text ?? "";
		shards.set(name, { ...row, text: before + row.text });
	}
	return [...shards.values()];
}

/** Counters by name as a tally; the keys are those of the revisions that they speak of. */
export async function tallyOfNames(db: D1Database, quiz: string, named: ReadonlyMap<string, number>): Promise<Tally> {
	const revisions = await Promise.all(revisionsIn(named).map((number) => catalog.revision(db, quiz, number)));
	const keys = revisions.flatMap((each): [number, AnswerKey][] => (each ? [[each.revision, each.key]] : []));
	return fromNames(named, new Map(keys));
}

/** What a shard has counted; no `tally` where its text cannot be read or is no count of readers, which must keep the others from nobody. */
export type FoldedShard = { epoch: number; shard: number; tally: Tally | undefined };

async function readOrNone(
	db: D1Database,
	quiz: string,
	{ epoch, shard, text, isNamed }: FoldedText,
): Promise<Tally | undefined> {
	try {
		const tally = isNamed ? await tallyOfNames(db, quiz, readNames(text)) : readTally(text);
		if (isPlausible(tally, Date.now() / HOUR_MS)) return tally;
		throw new Error("counts that contradict each other");
	} catch (error) {
		logFault("folded-unreadable", { quiz, epoch, shard }, error);
		return undefined;
	}
}

/** The tallies of a quiz's folded shards. */
export async function findFolded(db: D1Database, quiz: string): Promise<FoldedShard[]> {
	const folded = await findFoldedTexts(db, quiz);
	return Promise.all(
		folded.map(async (each) => {
			const { epoch, shard } = each;
			return { epoch, shard, tally: await readOrNone(db, quiz, each) };
		}),
	);
}
