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
/** How long a shard may take for one call. What it does later still holds, and a retry changes nothing. */
const SHARD_LIMIT_MS = 10_000;

/** One shard of a quiz, to be called. */
export type Shard = { address: ShardAddress; log: DurableObjectStub<AnswerLog> };

/** The object of one shard. */
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

/** The call took longer than a shard may. */
class Late extends Error {}

/** Trouble that passes: its name in the log, and seconds after which to try again. */
function troubleOf(error: unknown): [FaultEvent, number] | undefined {
	if (error instanceof Late) return ["shard-late", HANGING_WAIT_S];
	if (error instanceof Error && "overloaded" in error && error.overloaded)
		return ["shard-overloaded", OVERLOADED_WAIT_S];
	if (error instanceof Error && "retryable" in error && error.retryable) return ["shard-moved", RETRYABLE_WAIT_S];
	return undefined;
}

/** Logs why a shard says nothing, unless that has been done where it was asked. */
export function logSilence(address: MissingShard & { quiz: string }, error: unknown): void {
	if (!(error instanceof Failure)) logFault("shard-failed", address, error);
}

/**
 * The platform marks errors of an object that is too busy, or that went away under the call; one
 * that hangs is given up. None is tried again here: the widget's outbox waits as long as it is told
 * and sends again.
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
 * A call of this release. While a deploy spreads, the object may still be of the release before,
 * which does not have it; then that one's call. `before` goes with the next release.
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
		// What the platform throws for a call that the object does not have.
		if (error instanceof ShardError && error.cause instanceof TypeError) return orUnavailable(env, address, before);
		throw error;
	}
}
