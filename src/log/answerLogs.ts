import type { LogLine } from "../../contract/answers.ts";
import { emptyTally, sumTallies } from "../../contract/counting/add.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { Tally } from "../../contract/tally.ts";
import { findFolded, tallyOfNames } from "../catalog/folded.ts";
import type { Epoch } from "../catalog/store.ts";
import { readTally } from "../catalog/tallyText.ts";
import type { Env } from "../env.ts";
import { Failure, unavailable } from "../http/failure.ts";
import { foldsAt } from "../platform/settings.ts";
import type { AnswerLog } from "./answerLog.ts";
import type { Flush } from "./attempt.ts";
import type { Lesson, Recorded } from "./lesson.ts";
import type { Place } from "./life.ts";
import { readOwn } from "./readOwn.ts";
import type { KeptAttempt } from "./rows.ts";
import { logName, shardOf } from "./shard.ts";

const OVERLOADED_WAIT_S = 10;
const RETRYABLE_WAIT_S = 1;

type Shard = { place: Place; log: DurableObjectStub<AnswerLog> };

function shardAt(env: Env, quiz: string, epoch: Epoch, shard: number): Shard {
	const log = env.ANSWER_LOG.get(env.ANSWER_LOG.idFromName(logName(quiz, epoch.epoch, shard)));
	return { place: { quiz, epoch: epoch.epoch, shard, foldsAt: foldsAt(env, epoch), openedAt: epoch.openedAt }, log };
}

function shardsOf(env: Env, quiz: string, epochs: Epoch[]): Shard[] {
	return epochs.flatMap((epoch) =>
		Array.from({ length: epoch.shards }, (_, shard) => shardAt(env, quiz, epoch, shard)),
	);
}

/**
 * The platform marks errors of an object that is too busy, or that went away under the call.
 * Neither is tried again here: the widget's outbox waits as long as it is told and sends again.
 */
async function orUnavailable<T>(call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (error) {
		if (error instanceof Error && "overloaded" in error && error.overloaded) throw unavailable(OVERLOADED_WAIT_S);
		if (error instanceof Error && "retryable" in error && error.retryable) throw unavailable(RETRYABLE_WAIT_S);
		throw error;
	}
}

/**
 * A call of this release. While a deploy spreads, the object may still be of the release before,
 * which does not have it; then that one's call. `before` goes with the next release.
 */
async function orBefore<T, B>(call: () => Promise<T>, before: () => Promise<B>): Promise<T | B> {
	try {
		return await orUnavailable(call);
	} catch (error) {
		// What the platform throws for a call that the object does not have.
		if (error instanceof TypeError) return orUnavailable(before);
		throw error;
	}
}

/** `counts` are those of the one shard that took the flush, exact; `shard` is its number. */
export type Taken = { counts: PublicTally; pace: number; shard: number };

/**
 * Hands a flush to its shard and comes back after the durable write; undefined when the shard takes
 * nothing any more. The key travels only when the shard does not know the revision yet.
 */
export async function record(
	env: Env,
	{ quiz, epoch }: { quiz: string; epoch: Epoch },
	flush: Flush,
	key: AnswerKey,
): Promise<Taken | undefined> {
	const shard = await shardOf(epoch, flush.attempt);
	const { place, log } = shardAt(env, quiz, epoch, shard);
	const send = (lesson?: Lesson) => orUnavailable<Recorded>(async () => log.record(flush, lesson));
	const first = await send();
	const recorded = first.outcome === "unknown revision" ? await send({ key, place }) : first;
	if (recorded.outcome === "recorded") {
		const counts = readOwn<PublicTally>(recorded.counts);
		return { counts, pace: recorded.pace, shard };
	}
	if (recorded.outcome === "closed") return undefined;
	const issues = [{ path: ["revision"], message: "is not the revision that this attempt began with" }];
	throw new Failure("invalid_request", "the answers do not fit their attempt", { issues });
}

/** The tally of one shard that has not folded; one whose time is over folds now. */
async function tallyOfShard(env: Env, { place, log }: Shard, now: number): Promise<Tally> {
	if (now < place.foldsAt) {
		const counters = await orBefore<string, Map<string, number>>(
			async () => log.counters(),
			async () => log.tally(),
		);
		return typeof counters === "string" ? readTally(counters) : tallyOfNames(env.DB, place.quiz, counters);
	}
	const folding = await orBefore<string | undefined, Map<string, number> | undefined>(
		async () => log.foldCounters(place),
		async () => log.fold(place),
	);
	if (typeof folding === "string") return readTally(folding);
	if (folding) return tallyOfNames(env.DB, place.quiz, folding);
	// It folded between our look into the catalog and our question.
	const folded = await findFolded(env.DB, place.quiz);
	return folded.find(({ epoch, shard }) => epoch === place.epoch && shard === place.shard)?.tally ?? emptyTally();
}

/** The tallies of all shards of all epochs by the names of their logs. Folded ones are not woken. */
export async function talliesOf(env: Env, quiz: string, epochs: Epoch[], now: number): Promise<Map<string, Tally>> {
	const folded = new Map(
		(await findFolded(env.DB, quiz)).map(({ epoch, shard, tally }) => [logName(quiz, epoch, shard), tally]),
	);
	const shards = shardsOf(env, quiz, epochs);
	const tallies = shards.map(async (shard): Promise<[string, Tally]> => {
		const name = logName(quiz, shard.place.epoch, shard.place.shard);
		return [name, folded.get(name) ?? (await tallyOfShard(env, shard, now))];
	});
	return new Map(await Promise.all(tallies));
}

/** The tally of a quiz: the sum of all shards of all epochs, in any order. */
export async function tallyOf(env: Env, quiz: string, epochs: Epoch[], now: number): Promise<Tally> {
	return sumTallies((await talliesOf(env, quiz, epochs, now)).values());
}

/** Makes every shard forget what it has and take nothing more. */
export async function erase(env: Env, quiz: string, epochs: Epoch[]): Promise<void> {
	const shards = shardsOf(env, quiz, epochs);
	await Promise.all(shards.map(({ log, place }) => orUnavailable(async () => log.erase(place))));
}

const PAGE = 500;

/** Every attempt that has not been folded, in pages, one in memory at a time: shard by shard, by id within one. */
export async function* attemptsOf(env: Env, quiz: string, epochs: Epoch[], now: number): AsyncGenerator<LogLine[]> {
	for (const { place, log } of shardsOf(env, quiz, epochs)) {
		if (now >= place.foldsAt) continue;
		let after = "";
		for (;;) {
			const page = await orUnavailable<KeptAttempt[]>(async () => log.page(after, PAGE));
			if (page.length > 0) yield page.map((attempt) => ({ epoch: place.epoch, ...attempt }));
			const last = page.at(-1);
			if (!last || page.length < PAGE) break;
			after = last.attempt;
		}
	}
}

/** Gives attempts from an archive to the shards of their epoch; false when one takes nothing any more. */
export async function restore(
	env: Env,
	{ quiz, epoch }: { quiz: string; epoch: Epoch },
	keys: [number, AnswerKey][],
	attempts: KeptAttempt[],
): Promise<boolean> {
	const byShard = new Map<number, KeptAttempt[]>();
	for (const attempt of attempts) {
		const shard = await shardOf(epoch, attempt.attempt);
		byShard.set(shard, [...(byShard.get(shard) ?? []), attempt]);
	}
	const taken = [...byShard].map(([shard, theirs]) => {
		const { place, log } = shardAt(env, quiz, epoch, shard);
		return orUnavailable<boolean>(async () => log.restore(place, keys, theirs));
	});
	return (await Promise.all(taken)).every(Boolean);
}
