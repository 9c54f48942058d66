import type { Month } from "../../../contract/counting/months.ts";
import { MINUTE_MS } from "../../../contract/time.ts";

/** A shard writes its sums at most this often, so they may lack its latest counts. */
export const SUMS_EVERY_MS = 10 * MINUTE_MS;

/** A shard's counts by month. */
export type ShardMonths = { epoch: number; shard: number; months: Month[] };

/**
 * Stores the new counts of a quiz's shards in place of the old ones, and updates the quiz's sums. Equal counts change
 * nothing; for a deleted quiz nothing is stored.
 */
export async function saveMonths(db: D1Database, quiz: string, shards: ShardMonths[], now: Date): Promise<void> {
	const addresses = JSON.stringify(shards.map(({ epoch, shard }) => `${epoch}:${shard}`));
	const rows = JSON.stringify(
		shards.flatMap(({ epoch, shard, months }) => months.map((month) => ({ ...month, epoch, shard }))),
	);
	await db.batch([
		db
			.prepare(
				`DELETE FROM monthly WHERE quiz = ?1 AND epoch || ':' || shard IN (SELECT value FROM json_each(?2))
				AND epoch || ':' || shard || ':' || month NOT IN (
					SELECT value ->> 'epoch' || ':' || (value ->> 'shard') || ':' || (value ->> 'month') FROM json_each(?3)
				)`,
			)
			.bind(quiz, addresses, rows),
		db
			.prepare(
				`INSERT INTO monthly (quiz, epoch, shard, month, started, finished, score)
				SELECT ?1, value ->> 'epoch', value ->> 'shard', value ->> 'month', value ->> 'started', value ->> 'finished', value ->> 'score'
				FROM json_each(?2)
				WHERE EXISTS (SELECT 1 FROM epochs WHERE epochs.quiz = ?1 AND epochs.epoch = value ->> 'epoch')
				ON CONFLICT DO UPDATE SET started = excluded.started, finished = excluded.finished, score = excluded.score
				WHERE started <> excluded.started OR finished <> excluded.finished OR score <> excluded.score`,
			)
			.bind(quiz, rows),
		db
			.prepare(
				`INSERT INTO quiz_figures (quiz, started, finished, score, summed_at)
				SELECT ?1, started, finished, score, ?2 FROM (
					SELECT coalesce(sum(started), 0) AS started, coalesce(sum(finished), 0) AS finished, coalesce(sum(score), 0) AS score
					FROM monthly WHERE quiz = ?1
				) WHERE EXISTS (SELECT 1 FROM quizzes WHERE id = ?1 AND deleted = 0)
				ON CONFLICT DO UPDATE SET started = excluded.started, finished = excluded.finished, score = excluded.score,
					summed_at = excluded.summed_at
				WHERE started <> excluded.started OR finished <> excluded.finished OR score <> excluded.score OR summed_at IS NULL`,
			)
			.bind(quiz, now.toISOString()),
	]);
}
