import type { MissingShard } from "../../contract/missingShard.ts";
import type { Epoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { Failure, unavailable } from "../http/failure.ts";
import { inTime } from "../platform/inTime.ts";
import { type FaultEvent, logFault, ShardError } from "../platform/logFault.ts";
import { foldsAt } from "../platform/settings.ts";
import type { AnswerLog } from "./answerLog.ts";
import { logName } from "./shard.ts";
import type { ShardAddress } from "./shardState.ts";

const OVERLOADED_WAIT_S = 10;
const RETRYABLE_WAIT_S = 1;
const HANGING_WAIT_S = 5;
/**
 * How long a call to a shard may take, in milliseconds. Work that it finishes later is still valid, and a retry changes
 * nothing.
 */
const SHARD_LIMIT_MS = 10_000;

/** One shard of a quiz, and the stub to call it. */
export type Shard = { address: ShardAddress; log: DurableObjectStub<AnswerLog> };

/** One shard of an epoch. */
export function shardAt(env: Env, quiz: string, epoch: Epoch, shard: number): Shard {
	const log = env.ANSWER_LOG.get(env.ANSWER_LOG.idFromName(logName(quiz, epoch.epoch, shard)));
	return { address: { quiz, epoch: epoch.epoch, shard, foldsAt: foldsAt(env, epoch), openedAt: epoch.openedAt }, log };
}

/** Every shard of these epochs. */
export function shardsOf(env: Env, quiz: string, epochs: Epoch[]): Shard[] {
	return epochs.flatMap((epoch) =>
		Array.from({ length: epoch.shards }, (_, shard) => shardAt(env, quiz, epoch, shard)),
	);
}

/** The call took too long. */
class Late extends Error {}

/** For temporary errors: the event for the log, and the seconds to wait before trying again. */
function troubleOf(error: unknown): [FaultEvent, number] | undefined {
	if (error instanceof Late) return ["shard-late", HANGING_WAIT_S];
	if (error instanceof Error && "overloaded" in error && error.overloaded)
		return ["shard-overloaded", OVERLOADED_WAIT_S];
	if (error instanceof Error && "retryable" in error && error.retryable) return ["shard-moved", RETRYABLE_WAIT_S];
	return undefined;
}

/** Logs why a shard does not respond, unless the caller has already done so. */
export function logSilence(address: MissingShard & { quiz: string }, error: unknown): void {
	if (!(error instanceof Failure)) logFault("shard-failed", address, error);
}

/**
 * Makes a call. If the shard is too busy, has moved during the call or hangs, throws `unavailable`; the platform marks
 * such errors. The call is not repeated here, because the widget's outbox waits for the given time and sends again.
 */
export async function orUnavailable<T>(env: Env, address: ShardAddress, call: () => Promise<T>): Promise<T> {
	const late = () => new Late();
	try {
		return await inTime(call, Number(env.SHARD_LIMIT_MS ?? SHARD_LIMIT_MS), late);
	} catch (error) {
		const [event, wait] = troubleOf(error) ?? [];
		if (!event || !wait) throw new ShardError(address, error);
		logFault(event, address);
		throw unavailable(wait);
	}
}

/**
 * Makes a call. During a deploy the shard may still run the previous release, which does not have it; then calls
 * `before` instead. `before` can be removed in the next release.
 */
export async function orBefore<T, B>(
	env: Env,
	address: ShardAddress,
	call: () => Promise<T>,
	before: () => Promise<B>,
): Promise<T | B> {
	try {
		return await orUnavailable(env, address, call);
	} catch (error) {
		// The platform's error for a method that the shard does not have.
		if (error instanceof ShardError && error.cause instanceof TypeError) return orUnavailable(env, address, before);
		throw error;
	}
}
