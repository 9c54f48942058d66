import { z } from "zod";
import { fromNames, revisionsIn } from "../../contract/counting/fromNames.ts";
import { isPlausible } from "../../contract/counting/plausible.ts";
import type { Tally } from "../../contract/tally.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { logFault } from "../platform/logFault.ts";
import { catalog } from "./catalog.ts";
import { readNames, readTally, splitText } from "./tallyText.ts";

type Shard = { quiz: string; epoch: number; shard: number };

/** A shard's counts when it was folded: as text, or as counters by name if 0.1.0 or 0.2.0 wrote them. */
type FoldedText = { epoch: number; shard: number; text: string; isNamed: boolean };

const foldedRow = z
	.object({ epoch: z.int(), shard: z.int(), text: z.string(), named: z.int() })
	.transform(({ named, ...row }) => ({ ...row, isNamed: named !== 0 }));

/**
 * Stores a shard's counts in rows below the platform's size limit, all of them or none. Only the first call stores
 * anything; for a quiz that was deleted meanwhile, nothing is stored.
 */
export async function saveFolded(db: D1Database, { quiz, epoch, shard }: Shard, text: string): Promise<void> {
	const insert = db.prepare(
		`INSERT INTO folded_counters (quiz, epoch, shard, part, text) SELECT ?1, ?2, ?3, ?4, ?5
		WHERE EXISTS (SELECT 1 FROM epochs WHERE quiz = ?1 AND epoch = ?2)
		AND NOT EXISTS (SELECT 1 FROM folded_counters WHERE quiz = ?1 AND epoch = ?2 AND shard = ?3 AND part <= ?4)`,
	);
	const parts = splitText(text).map((part, index) => insert.bind(quiz, epoch, shard, index, part));
	// From the last to the first, so that no statement sees a row of this batch before its own.
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

/** Converts counters by name to a tally. `keys` are the keys of their revisions. */
export async function tallyOfNames(db: D1Database, quiz: string, named: ReadonlyMap<string, number>): Promise<Tally> {
	return fromNames(named, await catalog.keys(db, quiz, revisionsIn(named)));
}

/**
 * A shard's counts. `tally` is absent if the text cannot be read or is implausible; the other shards' counts are still
 * used.
 */
export type FoldedShard = { epoch: number; shard: number; tally: Tally | undefined };

/** Reads a shard's counts. Undefined if they cannot be read, which is logged for operators. */
function orNone<T>(address: Shard, read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		logFault("folded-unreadable", address, error);
		return undefined;
	}
}

function plausible(address: Shard, read: () => Tally): Tally | undefined {
	return orNone(address, () => {
		const tally = read();
		if (isPlausible(tally, Date.now() / HOUR_MS)) return tally;
		throw new Error("counts that contradict each other");
	});
}

/** The tallies of a quiz's folded shards. The keys for counters by name are read in one query. */
export async function findFolded(db: D1Database, quiz: string): Promise<FoldedShard[]> {
	const folded = (await findFoldedTexts(db, quiz)).map(({ epoch, shard, text, isNamed }) => {
		const address = { quiz, epoch, shard };
		const named = isNamed ? orNone(address, () => readNames(text)) : undefined;
		return { address, named, tally: isNamed ? undefined : plausible(address, () => readTally(text)) };
	});
	const revisions = new Set(folded.flatMap(({ named }) => (named ? revisionsIn(named) : [])));
	const keys = await catalog.keys(db, quiz, [...revisions]);
	return folded.map(({ address, named, tally }) => ({
		epoch: address.epoch,
		shard: address.shard,
		tally: named ? plausible(address, () => fromNames(named, keys)) : tally,
	}));
}
