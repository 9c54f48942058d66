import { z } from "zod";
import { SUMS_EVERY_MS } from "./saveMonths.ts";
import { keptAlerts } from "./saveReport.ts";

const figuresRow = z
	.object({
		id: z.string(),
		started: z.int().nullable(),
		finished: z.int().nullable(),
		score: z.int().nullable(),
		summed_at: z.iso.datetime().nullable(),
		reported_at: z.iso.datetime().nullable(),
		tried_at: z.iso.datetime().nullable(),
		alerts: z.string().nullable(),
	})
	.transform(({ summed_at, reported_at, tried_at, alerts, ...row }) => ({
		...row,
		summedAt: summed_at,
		reportedAt: reported_at,
		triedAt: tried_at,
		alerts: keptAlerts.parse(alerts ?? "[]"),
	}));

/** The stored figures of a quiz. All values are null if there are none yet. */
export type FiguresRow = z.output<typeof figuresRow>;

/** The stored figures of these quizzes, for those that exist. It reads two rows per quiz. */
export async function findFigures(db: D1Database, ids: readonly string[]): Promise<FiguresRow[]> {
	const { results } = await db
		.prepare(
			`SELECT id, started, finished, score, summed_at, reported_at, tried_at, alerts
			FROM quizzes LEFT JOIN quiz_figures ON quiz = id
			WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?))`,
		)
		.bind(JSON.stringify(ids))
		.all();
	return z.array(figuresRow).parse(results);
}

/**
 * Whether the quiz was or may have been played since its last report. Shards send their sums at most every ten minutes,
 * so attempts shortly after a report may not be in any sum yet.
 */
export function isStale({ summedAt, reportedAt }: FiguresRow, now: Date): boolean {
	if (reportedAt === null) return true;
	if (summedAt === null) return false;
	const spokenUntil = Date.parse(summedAt) + SUMS_EVERY_MS;
	return summedAt > reportedAt || (Date.parse(reportedAt) < spokenUntil && now.getTime() >= spokenUntil);
}

/** Records that reports on these quizzes are being made, so that a report that fails does not delay the others. */
export async function markTried(db: D1Database, ids: readonly string[], now: Date): Promise<void> {
	await db
		.prepare(
			`INSERT INTO quiz_figures (quiz, tried_at) SELECT value, ?2 FROM json_each(?1) WHERE TRUE
			ON CONFLICT DO UPDATE SET tried_at = excluded.tried_at`,
		)
		.bind(JSON.stringify(ids), now.toISOString())
		.run();
}
