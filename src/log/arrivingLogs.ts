import type { AnswerKey } from "../../contract/gradable.ts";
import { DAY_MS } from "../../contract/time.ts";
import type { Epoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import type { KeptAttempt } from "./attemptRows.ts";
import { orUnavailable, shardAt, shardsOf } from "./callShard.ts";
import { shardOf } from "./shard.ts";

/** Makes every shard as if nothing had ever come; see `AnswerLog.reset`. */
export async function reset(env: Env, quiz: string, epochs: Epoch[]): Promise<void> {
	await Promise.all(
		shardsOf(env, quiz, epochs).map(({ address, log }) => orUnavailable(env, address, async () => log.reset())),
	);
}

/** How many attempts all shards hold. */
export async function countAll(env: Env, quiz: string, epochs: Epoch[]): Promise<number> {
	const counts = shardsOf(env, quiz, epochs).map(({ address, log }) =>
		orUnavailable<number>(env, address, async () => log.count(0)),
	);
	return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0);
}

/** An archive may bring attempts whose time is over: they are kept until the whole is there, and so long at most. */
const ARRIVAL_MS = DAY_MS;

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
		const { address, log } = shardAt(env, quiz, epoch, shard);
		const arriving = { ...address, foldsAt: Math.max(address.foldsAt, Date.now() + ARRIVAL_MS) };
		return orUnavailable<boolean>(env, address, async () => log.restore(arriving, keys, theirs));
	});
	return (await Promise.all(taken)).every(Boolean);
}
