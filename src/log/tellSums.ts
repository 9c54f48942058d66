import type { Month } from "../../contract/counting/months.ts";
import { SUMS_EVERY_MS, saveMonths } from "../catalog/figures/saveMonths.ts";
import { logFault } from "../platform/logFault.ts";
import { type ShardState, shardContextOf } from "./shardState.ts";

/**
 * Decides when a log sends its sums: with the first answer after it wakes, and then at most every ten minutes. There is
 * no timer that would keep it awake for the last ones; readers of the sums allow for that (`isStale`).
 */
export class SumsPace {
	#toldAt = Number.NEGATIVE_INFINITY;

	/** Whether the sums are due with an answer at `now` (ms since 1970). If they are, they count as sent. */
	isDue(now: number): boolean {
		if (now - this.#toldAt < SUMS_EVERY_MS) return false;
		this.#toldAt = now;
		return true;
	}
}

/**
 * Sends a log's sums by month to the catalog, for the newsroom's lists. It never throws, because the next sums include
 * them.
 */
export async function tellSums(db: D1Database, { address, stage }: ShardState, sums: () => Month[]): Promise<void> {
	if (!address || stage === "closed") return;
	const { quiz, epoch, shard } = address;
	try {
		await saveMonths(db, quiz, [{ epoch, shard, months: sums() }], new Date());
	} catch (error) {
		logFault("summary-failed", shardContextOf(address), error);
	}
}
