import type { Month } from "../../contract/counting/months.ts";
import { SUMS_EVERY_MS, saveMonths } from "../catalog/figures/saveMonths.ts";
import { logFault } from "../platform/logFault.ts";
import { type ShardState, shardContextOf } from "./shardState.ts";

/**
 * When a log tells its sums: with the first answer after it woke, and at most every ten minutes while it is
 * awake. No timer keeps it awake for what comes last; whoever reads the sums knows that (`isStale`).
 */
export class SumsPace {
	#toldAt = Number.NEGATIVE_INFINITY;

	/** Whether the sums are due with an answer that comes `now` (ms since 1970); they count as told then. */
	isDue(now: number): boolean {
		if (now - this.#toldAt < SUMS_EVERY_MS) return false;
		this.#toldAt = now;
		return true;
	}
}

/** Tells the catalog a log's sums by month, for the newsroom's lists. Never fails: they come again with the next. */
export async function tellSums(db: D1Database, { address, stage }: ShardState, sums: () => Month[]): Promise<void> {
	if (!address || stage === "closed") return;
	const { quiz, epoch, shard } = address;
	try {
		await saveMonths(db, quiz, [{ epoch, shard, months: sums() }], new Date());
	} catch (error) {
		logFault("summary-failed", shardContextOf(address), error);
	}
}
