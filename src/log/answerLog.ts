import { DurableObject } from "cloudflare:workers";
import type { AnswerKey } from "../../contract/gradable.ts";
import { accumulate, add, contribution, subtract, type Tally } from "../../contract/tally.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { saveFolded } from "../catalog/folded.ts";
import type { Env } from "../env.ts";
import { fastestReader } from "../platform/settings.ts";
import { type Flush, merge, type StoredAttempt } from "./attempt.ts";
import { type Counters, markStale, readCheckpoint, scan, writeCheckpoint } from "./counters.ts";
import { Hosts } from "./hosts.ts";
import { readKeys, writeKey } from "./keys.ts";
import type { Lesson, Recorded } from "./lesson.ts";
import { type Life, type Place, writeLife } from "./life.ts";
import { Pace } from "./pace.ts";
import { PublicCounts } from "./publicCounts.ts";
import { attemptsAfter, findAttempt, type KeptAttempt, writeAttempt } from "./rows.ts";
import { dropTables, openStorage } from "./schema.ts";

/** From so many rows on, a wake reads a checkpoint instead of all rows. */
const CHECKPOINT_ROWS = 2_000;
const CHECKPOINT_EVERY_MS = 1_000;
/** When the catalog could not take the tally, folding is tried again after so long. */
const FOLD_AGAIN_MS = HOUR_MS;

/**
 * The answer log of one shard of one epoch of one quiz: a row per attempt, and counters in memory
 * that always equal a scan of the rows. Everything between reading and writing is synchronous, so
 * flushes cannot interleave; a reply leaves only after its write is durable (the output gate).
 */
export class AnswerLog extends DurableObject<Env> {
	readonly #sql: SqlStorage;
	#life: Life;
	readonly #keys: Map<number, AnswerKey>;
	readonly #hosts: Hosts;
	readonly #pace = new Pace();
	#counters: Counters | undefined;
	readonly #counts = new PublicCounts();
	/** Whether the counters were made by a scan, and no checkpoint has been written since. */
	#isScanned = false;
	#checkpointedAt = 0;
	#isStale = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(ctx: DurableObjectState, env: Env) {
		super(ctx, env);
		this.#sql = ctx.storage.sql;
		this.#life = openStorage(ctx.storage);
		this.#keys = readKeys(this.#sql);
		this.#hosts = new Hosts(this.#sql);
	}

	/** Takes a cumulative flush. Sent twice, or late, it changes nothing that stands. */
	record(flush: Flush, lesson?: Lesson): Recorded {
		if (this.#life.stage !== "open") return { outcome: "closed" };
		const key = this.#keys.get(flush.revision) ?? lesson?.key;
		if (!key) return { outcome: "unknown revision" };
		const stored = findAttempt(this.#sql, flush.attempt);
		if (stored && stored.revision !== flush.revision) return { outcome: "other revision" };
		if (lesson) this.#settle(lesson.place);
		const hour = Math.floor(Date.now() / HOUR_MS);
		const next = merge(stored, flush, { hour, fastest: fastestReader(this.env) });
		const rowsWritten = next === stored ? 0 : this.#write(flush.attempt, { stored, next, key });
		const pace = rowsWritten > 0 ? this.#pace.count(Date.now()) : 0;
		const counts = JSON.stringify(this.#counts.of(flush.revision, this.#loaded().tally, this.#keys));
		return { outcome: "recorded", counts, rowsWritten, pace };
	}

	/** Everything counted here, for the report. */
	tally(): Tally {
		const counters = this.#loaded();
		// A flush would leave a checkpoint itself; a report has to, or each one would pay for a scan.
		if (this.#isScanned && this.#isBig(counters.attempts)) this.#checkpoint();
		return counters.tally;
	}

	/** A page of the attempts, by id; see `attemptsAfter`. */
	page(after: string, limit: number): KeptAttempt[] {
		return this.#life.stage === "closed" ? [] : attemptsAfter(this.#sql, after, limit);
	}

	/** Takes attempts as another log gave them out, from an archive; false when it takes nothing any more. Done again, it changes nothing. */
	restore(place: Place, keys: [number, AnswerKey][], attempts: KeptAttempt[]): boolean {
		if (this.#life.stage !== "open") return false;
		this.#settle(place);
		this.ctx.storage.transactionSync(() => {
			for (const [revision, key] of keys) writeKey(this.#sql, revision, key);
			for (const { attempt: id, ...attempt } of attempts) {
				if (this.#hosts.isNew(attempt.host)) this.#hosts.add(this.#sql, attempt.host);
				writeAttempt(this.#sql, id, attempt);
			}
			markStale(this.#sql);
		});
		for (const [revision, key] of keys) this.#keys.set(revision, key);
		this.#forgetCounters();
		return true;
	}

	/** When its time has come, the shard folds by itself. */
	override async alarm(): Promise<void> {
		const { place } = this.#life;
		if (!place) return;
		try {
			await this.fold(place);
		} catch (error) {
			console.error(error);
			await this.ctx.storage.setAlarm(Date.now() + FOLD_AGAIN_MS);
		}
	}

	/**
	 * Stops accepting, hands the tally to the catalog and drops the attempts; then nothing has to be
	 * asked here any more. Done again after any interruption, it ends the same. Gives the tally, or
	 * undefined when the catalog has had it all along.
	 */
	async fold(place: Place): Promise<Tally | undefined> {
		if (this.#life.stage === "closed") return undefined;
		const counters = this.#loaded();
		this.ctx.storage.transactionSync(() => {
			writeCheckpoint(this.#sql, counters);
			this.#enter(place, "folding");
		});
		await saveFolded(this.env.DB, place, counters.tally);
		await this.erase(place);
		return counters.tally;
	}

	/** Forgets everything and takes nothing any more. */
	async erase(place: Place): Promise<void> {
		clearTimeout(this.#timer);
		this.ctx.storage.transactionSync(() => {
			dropTables(this.#sql);
			this.#enter(place, "closed");
		});
		this.#keys.clear();
		this.#counts.forget();
		this.#counters = { attempts: 0, tally: new Map() };
		await this.ctx.storage.deleteAlarm();
	}

	#enter(place: Place, stage: Life["stage"]): void {
		writeLife(this.#sql, place, stage);
		this.#life = { place, stage };
	}

	/** Learns what it is, once, and when to fold. */
	#settle(place: Place): void {
		if (this.#life.place) return;
		this.#enter(place, "open");
		this.ctx.waitUntil(this.ctx.storage.setAlarm(place.foldsAt));
	}

	#loaded(): Counters {
		if (!this.#counters) {
			const checkpoint = readCheckpoint(this.#sql);
			this.#counters = checkpoint ?? scan(this.#sql, this.#keys, this.#hosts);
			this.#isScanned = checkpoint === undefined;
			this.#counts.forget();
		}
		return this.#counters;
	}

	#isBig(attempts: number): boolean {
		return attempts >= Number(this.env.CHECKPOINT_ROWS ?? CHECKPOINT_ROWS);
	}

	#contribution(attempt: StoredAttempt, key: AnswerKey): Tally {
		return contribution({ ...attempt, host: this.#hosts.counted(attempt.host) }, key);
	}

	#write(
		id: string,
		{ stored, next, key }: { stored: StoredAttempt | undefined; next: StoredAttempt; key: AnswerKey },
	): number {
		const counters = this.#loaded();
		const attempts = counters.attempts + (stored ? 0 : 1);
		const due = this.#due(attempts);
		const isNewHost = !stored && this.#hosts.isNew(next.host);
		try {
			const write = () => {
				if (!this.#keys.has(next.revision)) writeKey(this.#sql, next.revision, key);
				if (isNewHost) this.#hosts.add(this.#sql, next.host);
				const counted = this.#contribution(next, key);
				const change = stored ? subtract(counted, this.#contribution(stored, key)) : counted;
				if (due) this.#note(due, () => ({ attempts, tally: add(counters.tally, change) }));
				return { rowsWritten: writeAttempt(this.#sql, id, next), change };
			};
			// One row by itself is whole or not there; more of them need a transaction around.
			const isOneRow = this.#keys.has(next.revision) && !isNewHost && !due;
			const { rowsWritten, change } = isOneRow ? write() : this.ctx.storage.transactionSync(write);
			this.#learn(next.revision, key);
			counters.attempts = attempts;
			this.#move(counters, change);
			return rowsWritten;
		} catch (error) {
			this.#forgetCounters();
			if (isNewHost) this.#hosts.forget(next.host);
			throw error;
		}
	}

	/** Whatever was or was not written, the rows know; the counters come from them next time. */
	#forgetCounters(): void {
		clearTimeout(this.#timer);
		this.#counters = undefined;
		this.#isStale = false;
	}

	#learn(revision: number, key: AnswerKey): void {
		if (this.#keys.has(revision)) return;
		this.#keys.set(revision, key);
		// Forms have a revision more now.
		this.#counts.forget();
	}

	#move(counters: Counters, change: Tally): void {
		for (const [name, value] of change) accumulate(counters.tally, name, value);
		this.#counts.move(change);
	}

	/** What a flush has to write beside its row, for a wake that reads no rows; see `#note`. */
	#due(attempts: number): "checkpoint" | "mark" | undefined {
		if (!this.#isBig(attempts)) return undefined;
		if (Date.now() - this.#checkpointedAt >= CHECKPOINT_EVERY_MS) return "checkpoint";
		return this.#isStale ? undefined : "mark";
	}

	/**
	 * Inside a flush's transaction: a checkpoint that holds the flush, at most once a second; in
	 * between, a mark that rows have come after it. A crash leaves either right.
	 */
	#note(due: "checkpoint" | "mark", after: () => Counters): void {
		if (due === "checkpoint") {
			this.#checkpoint(after());
		} else {
			markStale(this.#sql);
			this.#isStale = true;
			this.#timer = setTimeout(() => this.#checkpoint(), CHECKPOINT_EVERY_MS);
		}
	}

	/** So that a shard which falls asleep wakes without a scan. */
	#checkpoint(counters = this.#loaded()): void {
		clearTimeout(this.#timer);
		writeCheckpoint(this.#sql, counters);
		this.#checkpointedAt = Date.now();
		this.#isScanned = false;
		this.#isStale = false;
	}
}
