import type { LogLine } from "../../contract/answers.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import { add, type Tally } from "../../contract/tally.ts";
import type { Epoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { Failure, unavailable } from "../failure.ts";
import type { AnswerLog, Recorded } from "./answerLog.ts";
import type { Flush } from "./attempt.ts";
import type { KeptAttempt } from "./rows.ts";
import { logName, shardOf } from "./shard.ts";

type Place = { quiz: string; epoch: Epoch };

const OVERLOADED_WAIT_S = 10;
const RETRYABLE_WAIT_S = 1;

function logOf(env: Env, { quiz, epoch }: Place, shard: number): DurableObjectStub<AnswerLog> {
	return env.ANSWER_LOG.get(env.ANSWER_LOG.idFromName(logName(quiz, epoch.epoch, shard)));
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
 * Hands a flush to its shard and comes back after the durable write, with the shard's exact
 * counts. The key travels only when the shard does not know the revision yet.
 */
export async function record(env: Env, place: Place, flush: Flush, key: AnswerKey): Promise<PublicTally> {
	const log = logOf(env, place, await shardOf(place.epoch, flush.attempt));
	const send = (taught?: AnswerKey) => orUnavailable<Recorded>(async () => log.record(flush, taught));
	const first = await send();
	const recorded = first.outcome === "unknown revision" ? await send(key) : first;
	if (recorded.outcome === "recorded") return recorded.counts;
	const issues = [{ path: ["revision"], message: "is not the revision that this attempt began with" }];
	throw new Failure("invalid_request", "the answers do not fit their attempt", { issues });
}

function logsOf(env: Env, quiz: string, epochs: Epoch[]): { epoch: number; log: DurableObjectStub<AnswerLog> }[] {
	return epochs.flatMap((epoch) =>
		Array.from({ length: epoch.shards }, (_, shard) => ({
			epoch: epoch.epoch,
			log: logOf(env, { quiz, epoch }, shard),
		})),
	);
}

/** The tally of a quiz: the sum of all shards of all epochs, in any order. */
export async function tallyOf(env: Env, quiz: string, epochs: Epoch[]): Promise<Tally> {
	const logs = logsOf(env, quiz, epochs);
	const tallies = await Promise.all(logs.map(({ log }) => orUnavailable<Tally>(async () => log.tally())));
	return tallies.reduce<Tally>(add, new Map());
}

const PAGE = 500;

/** Every attempt of a quiz, a page in memory at a time: shard by shard, by id within one. */
export async function* attemptsOf(env: Env, quiz: string, epochs: Epoch[]): AsyncGenerator<LogLine> {
	for (const { epoch, log } of logsOf(env, quiz, epochs)) {
		let after = "";
		for (;;) {
			const page = await orUnavailable<KeptAttempt[]>(async () => log.page(after, PAGE));
			for (const attempt of page) yield { epoch, ...attempt };
			const last = page.at(-1);
			if (!last || page.length < PAGE) break;
			after = last.attempt;
		}
	}
}
