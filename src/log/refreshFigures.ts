import { type FiguresRow, findFigures, isStale, markTried } from "../catalog/figures/findFigures.ts";
import type { Env } from "../env.ts";
import { logFault } from "../platform/logFault.ts";
import { reportFor } from "./reportFor.ts";

/** How many reports one call makes. Each takes some queries and a call to every shard of its quiz. */
const AT_ONCE = 5;

/**
 * Sorts quizzes: those that have waited longest come first. Among equals, those that were played come first, in the
 * requested order.
 */
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
 * Makes new reports on these quizzes if they were played since their last one, at most five per call. A report that
 * fails waits for its next turn.
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
