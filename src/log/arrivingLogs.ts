import type { AnswerKey } from "../../contract/gradable.ts";
import { DAY_MS } from "../../contract/time.ts";
import type { Epoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import type { KeptAttempt } from "./attemptRows.ts";
import { orUnavailable, shardAt, shardsOf } from "./callShard.ts";
import { shardOf } from "./shard.ts";

/** Resets every shard to an empty log; see `AnswerLog.reset`. */
export async function reset(env: Env, quiz: string, epochs: Epoch[]): Promise<void> {
	await Promise.all(
		shardsOf(env, quiz, epochs).map(({ address, log }) => orUnavailable(env, address, async () => log.reset())),
	);
}

/** The number of attempts in all shards. */
export async function countAll(env: Env, quiz: string, epochs: Epoch[]): Promise<number> {
	const counts = shardsOf(env, quiz, epochs).map(({ address, log }) =>
		orUnavailable<number>(env, address, async () => log.count(0)),
	);
	return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0);
}

/** How long imported attempts are kept whose time is over. They must stay until the whole archive has arrived. */
const ARRIVAL_MS = DAY_MS;

/** Sends attempts from an archive to the shards of their epoch. False if one accepts nothing any more. */
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
		const { address, log } = shardAt(env, quiz, epoch, shard);
		const arriving = { ...address, foldsAt: Math.max(address.foldsAt, Date.now() + ARRIVAL_MS) };
		return orUnavailable<boolean>(env, address, async () => log.restore(arriving, keys, theirs));
	});
	return (await Promise.all(taken)).every(Boolean);
}
