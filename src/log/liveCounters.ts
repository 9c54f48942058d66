import { emptyTally } from "../../contract/counting/add.ts";
import { countsOf } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import { readTally, writeTally } from "../catalog/tallyText.ts";
import { logFault } from "../platform/logFault.ts";
import { type Policy, suppress } from "../report/suppress.ts";
import { isCounted, type StoredAttempt } from "./attempt.ts";
import {
	type Counters,
	dropCheckpoint,
	dropEarlierCheckpoint,
	hasEarlierCheckpoint,
	markStale,
	readCheckpoint,
	writeCheckpoint,
} from "./checkpoint.ts";
import { isLeftOut, type LeftOut, readLeftOut, writeLeftOut } from "./leftOut.ts";
import { moveLeftOut } from "./moveLeftOut.ts";
import { type Counting, catchUp, countIn, scan } from "./scan.ts";
import { readShardState, shardContextOf } from "./shardState.ts";

const CHECKPOINT_EVERY_MS = 5_000;

type Moved = { before: string; after: string; attempts: number };

/**
 * The counters of a log in memory. They always equal a scan of its rows. A big log stores checkpoints of them, so that
 * a shard that wakes reads only later rows.
 */
export class LiveCounters {
	readonly #storage: DurableObjectStorage;
	readonly #counting: Counting;
	/** The number of attempts from which a log is big. */
	readonly #bigFrom: number;
	#leftOut: LeftOut;
	#counters: Counters | undefined;
	#interval: number | undefined;
	#isStale = false;
	#checkpointedAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(storage: DurableObjectStorage, counting: Omit<Counting, "leftOut">, bigFrom: number) {
		this.#storage = storage;
		this.#leftOut = readLeftOut(storage.sql);
		this.#counting = { ...counting, leftOut: () => this.#leftOut };
		this.#bigFrom = bigFrom;
	}

	/** The counters. If they are not in memory, they are loaded or counted first. */
	loaded(): Counters {
		if (this.#counters) return this.#counters;
		const { sql } = this.#storage;
		const isEarlier = hasEarlierCheckpoint(sql);
		const checkpoint = isEarlier ? undefined : readCheckpoint(sql);
		this.#interval = checkpoint?.interval;
		this.#isStale = checkpoint?.isStale ?? false;
		if (checkpoint?.isStale) catchUp(sql, checkpoint, this.#counting);
		const counters = checkpoint ?? scan(sql, this.#counting);
		this.#counters = counters;
		// Otherwise every wake until the next flush would read the same rows.
		const isOld = !checkpoint || checkpoint.isStale;
		if (isEarlier || (isOld && counters.attempts >= this.#bigFrom)) this.#checkpoint(counters);
		// Let the flush that woke the shard write a checkpoint too. Otherwise the checkpoint of a rarely used log would be
		// stale at every wake.
		this.#checkpointedAt = 0;
		return counters;
	}

	/** The mark for new rows. Undefined without a checkpoint. */
	get interval(): number | undefined {
		return this.#interval;
	}

	/** Whether the next flush writes more than its row. */
	get isDue(): boolean {
		if (this.#interval === undefined) return this.loaded().attempts + 1 >= this.#bigFrom;
		return !this.#isStale || Date.now() - this.#checkpointedAt >= CHECKPOINT_EVERY_MS;
	}

	/** Counts a row that was just written, inside its transaction. If that is rolled back, call `forget`. */
	follow(stored: StoredAttempt | undefined, next: StoredAttempt, key: AnswerKey): void {
		const counters = this.loaded();
		if (stored) countIn(counters, stored, { ...this.#counting, key, sign: -1 });
		else counters.attempts++;
		countIn(counters, next, { ...this.#counting, key, sign: 1 });
		this.#note(counters);
	}

	/**
	 * Writes a checkpoint that includes the flush, at most every few seconds. Between checkpoints it marks the last one as
	 * stale. Both are correct after a crash.
	 */
	#note(counters: Counters): void {
		if (this.#interval === undefined && counters.attempts < this.#bigFrom) return;
		if (Date.now() - this.#checkpointedAt >= CHECKPOINT_EVERY_MS && this.#checkpoint(counters)) return;
		if (this.#interval === undefined || this.#isStale) return;
		markStale(this.#storage.sql);
		this.#isStale = true;
		this.#timer = setTimeout(() => this.#counters && this.#checkpoint(this.#counters), CHECKPOINT_EVERY_MS);
	}

	/** Returns whether the checkpoint could be written. If not, the last one and the rows after it are still correct. */
	#checkpoint(counters: Counters): boolean {
		clearTimeout(this.#timer);
		// After the next deploy, the newer release must count those rows too.
		if (this.#counting.foreign.size > 0) return false;
		this.#checkpointedAt = Date.now();
		const { sql } = this.#storage;
		try {
			this.#interval = this.#storage.transactionSync(() => {
				dropEarlierCheckpoint(sql);
				return writeCheckpoint(sql, counters);
			});
			this.#isStale = false;
			return true;
		} catch (error) {
			logFault("checkpoint-failed", shardContextOf(readShardState(sql).address), error);
			return false;
		}
	}

	/** Drops the counters from memory. The next call reads them from the storage, which is always correct. */
	forget(): void {
		clearTimeout(this.#timer);
		this.#counters = undefined;
	}

	/**
	 * Applies newer rules to the counters, completely or not at all. Returns how many attempts changed; see `moveLeftOut`.
	 */
	leaveOut(next: LeftOut): number {
		if (next.version <= this.#leftOut.version) return 0;
		const counters = this.loaded();
		const { sql } = this.#storage;
		const { hosts } = this.#counting;
		const entered: string[] = [];
		const enter = (host: string) => {
			if (!hosts.isNew(host)) return;
			hosts.add(sql, host);
			entered.push(host);
		};
		try {
			const moved = this.#storage.transactionSync(() => {
				const moved = moveLeftOut(sql, counters, this.#counting, { next, enter });
				writeLeftOut(sql, next);
				// The last checkpoint was counted with other rules.
				if (this.#interval !== undefined && !this.#checkpoint(counters)) this.startAnew();
				return moved;
			});
			this.#leftOut = next;
			return moved;
		} catch (error) {
			for (const host of entered) hosts.forget(host);
			this.forget();
			throw error;
		}
	}

	/** The counters with other rules, and how many attempts would change. */
	tryLeaveOut(next: LeftOut): { counters: Counters; moved: number } {
		const { attempts, tally } = this.loaded();
		const counters = { attempts, tally: readTally(writeTally(tally)) };
		const moved = moveLeftOut(this.#storage.sql, counters, this.#counting, { next, enter: () => undefined });
		return { counters, moved };
	}

	/** Applies rules. Returns the tally before and after (`writeTally`), and how many attempts changed. */
	moved(next: LeftOut): Moved {
		const before = writeTally(this.loaded().tally);
		const attempts = this.leaveOut(next);
		return { before, attempts, after: writeTally(this.loaded().tally) };
	}

	/** The same as a dry run, which changes nothing. */
	tried(next: LeftOut): Moved {
		const { counters, moved } = this.tryLeaveOut(next);
		return { before: writeTally(this.loaded().tally), attempts: moved, after: writeTally(counters.tally) };
	}

	/** The counts of one revision's questions: as the policy lets the public see them, or exact without a policy. */
	countsFor(key: AnswerKey, policy: Policy | undefined): PublicTally {
		const counts = countsOf(this.loaded().tally, key);
		return policy ? suppress(counts, key, policy) : counts;
	}

	/** Throws if the revision, or without one any revision, can be counted only by a newer release (`keys.ts`). */
	requireCountable(revision?: number): void {
		const { foreign } = this.#counting;
		if (revision === undefined ? foreign.size === 0 : !foreign.has(revision)) return;
		throw new Error(`revision ${[...foreign].join(", ")} can be counted only by a newer release`);
	}

	/** Whether an attempt is in the figures: counted and not left out. */
	isInFigures(attempt: StoredAttempt): boolean {
		return isCounted(attempt) && !isLeftOut(attempt, this.#leftOut);
	}

	/** Drops everything from memory, after the storage was emptied. */
	reset(): void {
		this.forget();
		this.#counting.foreign.clear();
		this.#leftOut = readLeftOut(this.#storage.sql);
	}

	/** Makes the next call count all rows again, after rows were written without `follow`. */
	startAnew(): void {
		dropCheckpoint(this.#storage.sql);
		this.forget();
	}

	/** Sets the counters to nothing, after the log was closed. */
	close(): void {
		this.forget();
		this.#counters = { attempts: 0, tally: emptyTally() };
	}
}
