import { type FiguresRow, findFigures, isStale, markTried } from "../catalog/figures/findFigures.ts";
import type { Env } from "../env.ts";
import { logFault } from "../platform/logFault.ts";
import { reportFor } from "./reportFor.ts";

/** Reports that one request makes: each takes some queries and a call of every shard of its quiz. */
const AT_ONCE = 5;

/** Those first that wait the longest; of those that came together the ones that were played, in the order in which they were asked for. */
function inTurn(rows: FiguresRow[], ids: readonly string[]): FiguresRow[] {
	const rank = ({ id, triedAt, started }: FiguresRow): [string, number, number] => [
		triedAt ?? "",
		(started ?? 0) > 0 ? 0 : 1,
		ids.indexOf(id),
	];
	return rows.toSorted((a, b) => {
		const [tried, played, index] = rank(a);
		const [otherTried, otherPlayed, otherIndex] = rank(b);
		if (tried !== otherTried) return tried < otherTried ? -1 : 1;
		return played - otherPlayed || index - otherIndex;
	});
}

/**
 * Makes reports of those of these quizzes that were played since theirs, five at a time. One that cannot be made
 * waits for its next turn.
 */
export async function refreshFigures(env: Env, ids: readonly string[], now: Date): Promise<void> {
	const stale = (await findFigures(env.DB, ids)).filter((row) => isStale(row, now));
	const due = inTurn(stale, ids).slice(0, AT_ONCE);
	if (due.length === 0) return;
	await markTried(
		env.DB,
		due.map(({ id }) => id),
		now,
	);
	for (const { id } of due) {
		await reportFor(env, id, "full").catch((error: unknown) => logFault("summary-failed", { quiz: id }, error));
	}
}
