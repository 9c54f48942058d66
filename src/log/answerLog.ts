import { DurableObject } from "cloudflare:workers";
import { countsOf, isSameForm } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import { accumulate, add, contribution, subtract, type Tally } from "../../contract/tally.ts";
import type { Env } from "../env.ts";
import { type Flush, merge, type StoredAttempt } from "./attempt.ts";
import { type Counters, markStale, readCheckpoint, scan, writeCheckpoint } from "./counters.ts";
import { readKeys, writeKey } from "./keys.ts";
import { attemptsAfter, findAttempt, type KeptAttempt, schema, writeAttempt } from "./rows.ts";

const HOUR_MS = 3_600_000;
/** From so many rows on, a wake reads a checkpoint instead of all rows. */
const CHECKPOINT_ROWS = 2_000;
const CHECKPOINT_EVERY_MS = 1_000;

export type Recorded =
	| { outcome: "recorded"; counts: PublicTally; rowsWritten: number }
	/** The log has not seen this revision yet: call again with its key. */
	| { outcome: "unknown revision" }
	/** The attempt began with another revision. */
	| { outcome: "other revision" };

/**
 * The answer log of one shard of one epoch of one quiz: a row per attempt, and counters in memory
 * that always equal a scan of the rows. Everything between reading and writing is synchronous, so
 * flushes cannot interleave; a reply leaves only after its write is durable (the output gate).
 */
export class AnswerLog extends DurableObject<Env> {
	readonly #sql: SqlStorage;
	readonly #keys: Map<number, AnswerKey>;
	#counters: Counters | undefined;
	/** Whether the counters were made by a scan, and no checkpoint has been written since. */
	#isScanned = false;
	#checkpointedAt = 0;
	#isStale = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(ctx: DurableObjectState, env: Env) {
		super(ctx, env);
		this.#sql = ctx.storage.sql;
		this.#sql.exec(schema);
		this.#keys = readKeys(this.#sql);
	}

	/** Takes a cumulative flush. Sent twice, or late, it changes nothing that stands. */
	record(flush: Flush, key?: AnswerKey): Recorded {
		const known = this.#keys.get(flush.revision) ?? key;
		if (!known) return { outcome: "unknown revision" };
		const stored = findAttempt(this.#sql, flush.attempt);
		if (stored && stored.revision !== flush.revision) return { outcome: "other revision" };
		const next = merge(stored, flush, Math.floor(Date.now() / HOUR_MS));
		const rowsWritten = next === stored ? 0 : this.#write(flush.attempt, { stored, next, key: known });
		return { outcome: "recorded", counts: this.#counts(known), rowsWritten };
	}

	/** Everything counted here, for the report. */
	tally(): Tally {
		const counters = this.#loaded();
		// A flush would leave a checkpoint itself; a report has to, or each one would pay for a scan.
		if (this.#isScanned && this.#isBig(counters)) this.#checkpoint();
		return counters.tally;
	}

	/** A page of the attempts, by id; see `attemptsAfter`. */
	page(after: string, limit: number): KeptAttempt[] {
		return attemptsAfter(this.#sql, after, limit);
	}

	#loaded(): Counters {
		if (!this.#counters) {
			const checkpoint = readCheckpoint(this.#sql);
			this.#counters = checkpoint ?? scan(this.#sql, this.#keys);
			this.#isScanned = checkpoint === undefined;
		}
		return this.#counters;
	}

	#isBig({ attempts }: Counters): boolean {
		return attempts >= Number(this.env.CHECKPOINT_ROWS ?? CHECKPOINT_ROWS);
	}

	#write(
		id: string,
		{ stored, next, key }: { stored: StoredAttempt | undefined; next: StoredAttempt; key: AnswerKey },
	): number {
		const counters = this.#loaded();
		const before: Tally = stored ? contribution(stored, key) : new Map();
		const change = subtract(contribution(next, key), before);
		const attempts = counters.attempts + (stored ? 0 : 1);
		try {
			const rowsWritten = this.ctx.storage.transactionSync(() => {
				if (!this.#keys.has(next.revision)) writeKey(this.#sql, next.revision, key);
				this.#note({ attempts, tally: counters.tally }, change);
				return writeAttempt(this.#sql, id, next);
			});
			this.#keys.set(next.revision, key);
			counters.attempts = attempts;
			for (const [name, value] of change) accumulate(counters.tally, name, value);
			return rowsWritten;
		} catch (error) {
			// Whatever was or was not written, the rows know; the counters come from them next time.
			this.#counters = undefined;
			this.#isStale = false;
			throw error;
		}
	}

	/**
	 * Inside a flush's transaction: a checkpoint that holds the flush, at most once a second; in
	 * between, a mark that rows have come after it. A crash leaves either right.
	 */
	#note(after: Counters, change: Tally): void {
		if (!this.#isBig(after)) return;
		if (Date.now() - this.#checkpointedAt >= CHECKPOINT_EVERY_MS) {
			this.#checkpoint({ ...after, tally: add(after.tally, change) });
		} else if (!this.#isStale) {
			markStale(this.#sql);
			this.#isStale = true;
			this.#timer = setTimeout(() => this.#checkpoint(), CHECKPOINT_EVERY_MS);
		}
	}

	/** So that a shard which falls asleep wakes without a scan. */
	#checkpoint(counters = this.#loaded()): void {
		if (this.#timer !== undefined) clearTimeout(this.#timer);
		writeCheckpoint(this.#sql, counters);
		this.#checkpointedAt = Date.now();
		this.#isScanned = false;
		this.#isStale = false;
	}

	#counts(key: AnswerKey): PublicTally {
		const revisions = [...this.#keys].filter(([, each]) => isSameForm(each, key)).map(([revision]) => revision);
		return countsOf(this.#loaded().tally, revisions, key);
	}
}
