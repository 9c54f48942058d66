import type { LogLine } from "../../contract/answers.ts";
import { emptyTally } from "../../contract/counting/add.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { LeftOutRules } from "../../contract/leftOut.ts";
import type { MissingShard } from "../../contract/missingShard.ts";
import type { Tally } from "../../contract/tally.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { findFolded, tallyOfNames } from "../catalog/folded.ts";
import type { Epoch } from "../catalog/store.ts";
import { readTally } from "../catalog/tallyText.ts";
import type { Env } from "../env.ts";
import { Failure } from "../http/failure.ts";
import type { Policy } from "../report/suppress.ts";
import type { Flush } from "./attempt.ts";
import { logSilence, orBefore, orUnavailable, type Shard, shardAt, shardsOf } from "./callShard.ts";
import { type LeftOut, leftOutOf } from "./leftOut.ts";
import { generationsOf, type Lesson, type Recorded } from "./lesson.ts";
import type { KeptAttempt } from "./rows.ts";
import { logName, shardOf } from "./shard.ts";

/**
 * What a shard has taken. `counts` are its own, a `PublicTally` as JSON: `isPublic` when they are as
 * the policy lets everybody see them, else exact.
 */
export type Taken = { counts: string; isPublic: boolean; pace: number; shard: number };

/**
 * Hands a flush to its shard and comes back after the durable write; undefined when the shard takes
 * nothing any more. The key travels only when the shard does not know the revision yet. With a policy
 * the shard may make its counts public itself.
 */
export async function record(
	env: Env,
	{ quiz, epoch }: { quiz: string; epoch: Epoch },
	flush: Flush,
	{ key, policy, leftOut }: { key: AnswerKey; policy: Policy | undefined; leftOut: LeftOut },
): Promise<Taken | undefined> {
	const shard = await shardOf(epoch, flush.attempt);
	const { place, log } = shardAt(env, quiz, epoch, shard);
	let isPublic = policy !== undefined;
	const generations = generationsOf(key);
	const send = (lesson?: Lesson) =>
		orBefore<Recorded, Recorded>(
			env,
			place,
			async () => log.take(flush, { lesson, policy, leftOut, generations }),
			async () => {
				isPublic = false;
				return log.record(flush, lesson);
			},
		);
	const first = await send();
	const recorded = first.outcome === "unknown revision" ? await send({ key, place }) : first;
	if (recorded.outcome === "recorded") {
		return { counts: recorded.counts, isPublic, pace: recorded.pace, shard };
	}
	if (recorded.outcome === "closed") return undefined;
	const issues = [{ path: ["revision"], message: "is not the revision that this attempt began with" }];
	throw new Failure("invalid_request", "the answers do not fit their attempt", { issues });
}

/** The tally of one shard that has not folded; one whose time is over folds now. */
async function tallyOfShard(env: Env, { place, log }: Shard, now: number, leftOut: LeftOut): Promise<Tally> {
	if (now < place.foldsAt) {
		const counters = await orBefore<string, Map<string, number>>(
			env,
			place,
			async () => log.counters(leftOut),
			async () => log.tally(),
		);
		return typeof counters === "string" ? readTally(counters) : tallyOfNames(env.DB, place.quiz, counters);
	}
	const folding = await orBefore<string | undefined, Map<string, number> | undefined>(
		env,
		place,
		async () => log.foldCounters(place, leftOut),
		async () => log.fold(place),
	);
	if (typeof folding === "string") return readTally(folding);
	if (folding) return tallyOfNames(env.DB, place.quiz, folding);
	// It folded between our look into the catalog and our question.
	const folded = await findFolded(env.DB, place.quiz);
	return folded.find(({ epoch, shard }) => epoch === place.epoch && shard === place.shard)?.tally ?? emptyTally();
}

/** What was heard of a quiz's shards: the tallies by the names of their logs, and which said nothing. */
export type Heard = { tallies: Map<string, Tally>; missing: MissingShard[] };

/** A quiz's shards: those of all its epochs, and what each of them is to leave out. */
export type Shards = { quiz: string; epochs: Epoch[]; leftOut: LeftOutRules };

/** Asks all shards of all epochs; one in trouble is missing, and keeps the rest from nobody. Folded ones are not woken. */
export async function hearAll(env: Env, { quiz, epochs, leftOut: rules }: Shards, now: number): Promise<Heard> {
	const leftOut = leftOutOf(rules);
	const folded = new Map(
		(await findFolded(env.DB, quiz)).map(({ epoch, shard, tally }) => [logName(quiz, epoch, shard), { tally }]),
	);
	const heard: Heard = { tallies: new Map(), missing: [] };
	const asked = shardsOf(env, quiz, epochs).map(async (shard) => {
		const { epoch, shard: number } = shard.place;
		const name = logName(quiz, epoch, number);
		try {
			const known = folded.get(name);
			const tally = known ? known.tally : await tallyOfShard(env, shard, now, leftOut);
			if (!tally) throw new Error("the catalog holds counts that cannot be read");
			heard.tallies.set(name, tally);
		} catch (error) {
			logSilence({ quiz, epoch, shard: number }, error);
			heard.missing.push({ epoch, shard: number });
		}
	});
	await Promise.all(asked);
	heard.missing.sort((a, b) => a.epoch - b.epoch || a.shard - b.shard);
	return heard;
}

/** Makes every shard forget what it has and take nothing more. */
export async function erase(env: Env, quiz: string, epochs: Epoch[]): Promise<void> {
	const shards = shardsOf(env, quiz, epochs);
	await Promise.all(shards.map(({ log, place }) => orUnavailable(env, place, async () => log.erase(place))));
}

const PAGE = 500;

/**
 * What an export gives: the shards that answer, those that do not, and how many attempts it leaves
 * out since they began in the running hour. Those would tell whoever asks every minute who came when.
 */
export type Export = { epochs: Epoch[]; now: number; missing: MissingShard[]; leftOut: number };

/** Asks every shard before an export gives its first line. */
export async function prepareExport(env: Env, quiz: string, epochs: Epoch[], now: number): Promise<Export> {
	const prepared: Export = { epochs, now, missing: [], leftOut: 0 };
	const hour = Math.floor(now / HOUR_MS);
	const kept = shardsOf(env, quiz, epochs).filter(({ place }) => now < place.foldsAt);
	const counting = kept.map(async ({ place, log }) => {
		const { epoch, shard } = place;
		try {
			// Not `+= await`, which adds to what stood before the wait: shards answer at the same time.
			const leftOut = await orUnavailable<number>(env, place, async () => log.count(hour));
			prepared.leftOut += leftOut;
		} catch (error) {
			logSilence({ quiz, epoch, shard }, error);
			prepared.missing.push({ epoch, shard });
		}
	});
	await Promise.all(counting);
	prepared.missing.sort((a, b) => a.epoch - b.epoch || a.shard - b.shard);
	return prepared;
}

/** Every attempt that has not been folded and whose hour is over, in pages, one in memory at a time: shard by shard, by id within one. */
export async function* attemptsOf(env: Env, quiz: string, { epochs, now, missing }: Export): AsyncGenerator<LogLine[]> {
	const hour = Math.floor(now / HOUR_MS);
	const isMissing = ({ epoch, shard }: MissingShard) =>
		missing.some((each) => each.epoch === epoch && each.shard === shard);
	for (const { place, log } of shardsOf(env, quiz, epochs)) {
		if (now >= place.foldsAt || isMissing(place)) continue;
		let after = "";
		for (;;) {
			const page = await orUnavailable<KeptAttempt[]>(env, place, async () => log.page(after, PAGE));
			const over = page.filter((attempt) => attempt.hour < hour);
			if (over.length > 0) yield over.map((attempt) => ({ epoch: place.epoch, ...attempt }));
			const last = page.at(-1);
			if (!last || page.length < PAGE) break;
			after = last.attempt;
		}
	}
}
