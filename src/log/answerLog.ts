import { DurableObject } from "cloudflare:workers";
import { monthsIn } from "../../contract/counting/months.ts";
import { toNames } from "../../contract/counting/toNames.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { saveFolded } from "../catalog/folded.ts";
import { writeTally } from "../catalog/tallyText.ts";
import { logFault } from "../platform/logFault.ts";
import { fastestReader, type Settings } from "../platform/settings.ts";
import { type Flush, merge, type StoredAttempt } from "./attempt.ts";
import { attemptsAfter, countAttempts, findAttempt, type KeptAttempt, writeAttempt } from "./attemptRows.ts";
import { Hosts } from "./hosts.ts";
import { readForeignRevisions, readKeys, writeKey } from "./keys.ts";
import type { LeftOut } from "./leftOut.ts";
import { LiveCounters } from "./liveCounters.ts";
import { OwnState } from "./ownState.ts";
import { Pace } from "./pace.ts";
import { restoreAttempts } from "./restoreAttempts.ts";
import { type FlushOptions, isOutdated, type Recorded, type RevisionSetup } from "./revisionSetup.ts";
import { dropTables, openStorage } from "./schema.ts";
import { readCheck, writeCheck } from "./selfCheck.ts";
import { dropShardState, type ShardAddress, shardContextOf } from "./shardState.ts";
import { SumsPace, tellSums } from "./tellSums.ts";

/** From this number of rows on, a shard that wakes reads a checkpoint instead of all rows. */
const CHECKPOINT_ROWS = 2_000;
/** How long to wait before folding is tried again, if the catalog could not store the tally. */
const FOLD_AGAIN_MS = HOUR_MS;

/**
 * The answer log of one shard of one epoch of one quiz: one row per attempt, and counters in memory that always equal a
 * scan of the rows. Everything between reading and writing is synchronous, so flushes cannot interleave. A reply is
 * sent only after its write is durable (the output gate).
 */
export class AnswerLog extends DurableObject<Settings & { DB: D1Database }> {
	readonly #sql: SqlStorage;
	readonly #state: OwnState;
	readonly #keys: Map<number, AnswerKey>;
	readonly #hosts: Hosts;
	readonly #pace = new Pace();
	readonly #counters: LiveCounters;
	readonly #sumsPace = new SumsPace();

	constructor(ctx: DurableObjectState, env: Settings & { DB: D1Database }) {
		super(ctx, env);
		this.#sql = ctx.storage.sql;
		this.#state = new OwnState(this.#sql, env, openStorage(ctx.storage));
		this.#keys = readKeys(this.#sql);
		this.#hosts = new Hosts(this.#sql);
		const bigFrom = Number(env.CHECKPOINT_ROWS ?? CHECKPOINT_ROWS);
		const counting = {
			keys: this.#keys,
			foreign: readForeignRevisions(this.#sql),
			hosts: this.#hosts,
			openedAt: () => this.#state.openedAt(),
		};
		this.#counters = new LiveCounters(ctx.storage, counting, bigFrom);
	}

	/** Accepts a flush from 0.2.0 while a deploy over that release spreads. */
	record(flush: Flush, setup?: RevisionSetup): Recorded {
		return this.take(flush, { setup });
	}

	/** Accepts a flush with all answers so far. If it comes twice or late, it changes nothing that is stored. */
	take(flush: Flush, { setup, policy, leftOut, generations }: FlushOptions = {}): Recorded {
		if (this.#state.stage !== "open") return { outcome: "closed" };
		if (leftOut) this.#counters.leaveOut(leftOut);
		this.#counters.requireCountable(flush.revision);
		const key = this.#keyFor(flush.revision, generations, setup);
		if (!key) return { outcome: "unknown revision" };
		const stored = findAttempt(this.#sql, flush.attempt);
		if (stored && stored.revision !== flush.revision) return { outcome: "other revision" };
		if (setup) this.#setAddress(setup.place);
		const hour = Math.floor(Date.now() / HOUR_MS);
		const next = merge(stored, flush, { hour, fastest: fastestReader(this.env) });
		const rowsWritten = next === stored ? 0 : this.#write(flush.attempt, { stored, next, key });
		if (rowsWritten > 0 && this.#sumsPace.isDue(Date.now())) this.ctx.waitUntil(this.#tellSums());
		// An attempt that is not in the figures causes no growth.
		const pace = rowsWritten > 0 && this.#counters.isInFigures(next) ? this.#pace.count(Date.now()) : 0;
		const counts = JSON.stringify(this.#counters.countsFor(this.#keys.get(flush.revision) ?? key, policy));
		return { outcome: "recorded", counts, rowsWritten, pace };
	}

	/** The shard's counts for the report, as `writeTally` writes them, without attempts that are left out. */
	counters(leftOut?: LeftOut): string {
		if (leftOut && this.#state.stage === "open") this.#counters.leaveOut(leftOut);
		return writeTally(this.#counters.loaded().tally);
	}

	/**
	 * Applies these rules from now on if they are newer than its own, or makes a dry run. Returns the tally before and
	 * after (`writeTally`), and how many attempts change. Undefined if the attempts are deleted.
	 */
	leaveOut(next: LeftOut, isDry: boolean): { before: string; after: string; attempts: number } | undefined {
		return this.#state.stage === "open" ? this.#counters[isDry ? "tried" : "moved"](next) : undefined;
	}

	/** The same by name, for 0.2.0 while a deploy over that release spreads. */
	tally(): Map<string, number> {
		return toNames(this.#counters.loaded().tally, this.#keys);
	}

	/** A page of attempts by id; see `attemptsAfter`. */
	page(after: string, limit: number): KeptAttempt[] {
		return this.#state.stage === "closed" ? [] : attemptsAfter(this.#sql, after, limit);
	}

	/** How many attempts began in this hour (since 1970) or later. 0 counts all. */
	count(since: number): number {
		return this.#state.stage === "closed" ? 0 : countAttempts(this.#sql, since);
	}

	/** Stores attempts from an archive. Storing them twice is harmless. False if the shard accepts nothing any more. */
	restore(address: ShardAddress, keys: [number, AnswerKey][], attempts: KeptAttempt[]): boolean {
		if (this.#state.stage !== "open") return false;
		this.#setAddress(address);
		this.ctx.storage.transactionSync(() => {
			restoreAttempts(this.#sql, this.#hosts, keys, attempts);
			this.#counters.startAnew();
		});
		for (const [revision, key] of keys) this.#keys.set(revision, key);
		return true;
	}

	/** The alarm: folds the shard. */
	override async alarm(): Promise<void> {
		const { address } = this.#state;
		if (!address) return;
		try {
			await this.foldCounters(address);
		} catch (error) {
			logFault("fold-failed", shardContextOf(address), error);
			await this.ctx.storage.setAlarm(Date.now() + FOLD_AGAIN_MS);
		}
	}

	/**
	 * Stops accepting answers, writes the tally to the catalog and deletes the attempts. After that the shard is no longer
	 * needed. After an interruption it can be repeated with the same result. Returns the tally as text, or undefined if
	 * the catalog already has it. Throws while there are attempts that only a newer release can count (`keys.ts`).
	 */
	async foldCounters(address: ShardAddress, leftOut?: LeftOut): Promise<string | undefined> {
		if (this.#state.stage === "closed") return undefined;
		this.#counters.requireCountable();
		const text = this.counters(leftOut);
		this.#state.enter(address, "folding");
		await saveFolded(this.env.DB, address, text);
		await this.#tellSums();
		await this.erase(address);
		return text;
	}

	/** The same by name, for 0.2.0 while a deploy over that release spreads. */
	async fold(address: ShardAddress): Promise<Map<string, number> | undefined> {
		const named = this.tally();
		return (await this.foldCounters(address)) === undefined ? undefined : named;
	}

	/** Deletes everything and accepts nothing any more. */
	async erase(address: ShardAddress): Promise<void> {
		this.ctx.storage.transactionSync(() => {
			dropTables(this.#sql);
			this.#state.enter(address, "closed");
		});
		this.#keys.clear();
		this.#counters.close();
		await this.ctx.storage.deleteAlarm();
	}

	/** Deletes everything, as if the shard were new, for a quiz that never opened to readers. */
	async reset(): Promise<void> {
		this.ctx.storage.transactionSync(() => {
			dropTables(this.#sql);
			dropShardState(this.#sql);
		});
		this.#state.begin(openStorage(this.ctx.storage));
		this.#keys.clear();
		this.#hosts.clear();
		this.#counters.reset();
		await this.ctx.storage.deleteAlarm();
	}

	/** Writes to the storage; see `checkLog.ts`. */
	writeCheck(): void {
		writeCheck(this.#sql, Date.now());
	}

	/** Reads what `writeCheck` wrote. */
	readCheck(): number {
		return readCheck(this.#sql);
	}

	#keyFor(revision: number, generations: string | undefined, setup: RevisionSetup | undefined): AnswerKey | undefined {
		const known = this.#keys.get(revision);
		if (!isOutdated(known, generations)) return known ?? setup?.key;
		if (setup) this.#learnAgain(revision, setup.key);
		return setup?.key;
	}

	/** Replaces a revision's key. Its attempts are counted again. */
	#learnAgain(revision: number, key: AnswerKey): void {
		this.ctx.storage.transactionSync(() => {
			writeKey(this.#sql, revision, key);
			this.#counters.startAnew();
		});
		this.#keys.set(revision, key);
	}

	#tellSums(): Promise<void> {
		return tellSums(this.env.DB, this.#state, () => monthsIn(this.#counters.loaded().tally, this.#keys.values()));
	}

	/** Stores once which shard this is, and when to fold. */
	#setAddress(address: ShardAddress): void {
		if (this.#state.setAddress(address)) this.ctx.waitUntil(this.ctx.storage.setAlarm(address.foldsAt));
	}

	#write(
		id: string,
		{ stored, next, key }: { stored: StoredAttempt | undefined; next: StoredAttempt; key: AnswerKey },
	): number {
		const isNewHost = this.#counters.isInFigures(next) && this.#hosts.isNew(next.host);
		const isKnown = this.#keys.has(next.revision);
		try {
			// Loading the counters may read many rows, which is not part of the flush.
			this.#counters.loaded();
			const write = () => {
				if (!isKnown) writeKey(this.#sql, next.revision, key);
				if (isNewHost) this.#hosts.add(this.#sql, next.host);
				const rowsWritten = writeAttempt(this.#sql, id, next, this.#counters.interval);
				this.#counters.follow(stored, next, key);
				return rowsWritten;
			};
			// A single row is written completely or not at all. Several need a transaction.
			const isOneRow = isKnown && !isNewHost && !this.#counters.isDue;
			const rowsWritten = isOneRow ? write() : this.ctx.storage.transactionSync(write);
			if (!isKnown) this.#keys.set(next.revision, key);
			return rowsWritten;
		} catch (error) {
			this.#counters.forget();
			if (isNewHost) this.#hosts.forget(next.host);
			throw error;
		}
	}
}
