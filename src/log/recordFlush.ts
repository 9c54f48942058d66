import type { AnswerKey } from "../../contract/gradable.ts";
import type { Epoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { Failure } from "../http/failure.ts";
import type { Policy } from "../report/suppress.ts";
import type { Flush } from "./attempt.ts";
import { orBefore, shardAt } from "./callShard.ts";
import type { LeftOut } from "./leftOut.ts";
import { generationsOf, type Recorded, type RevisionSetup } from "./revisionSetup.ts";
import { shardOf } from "./shard.ts";

/**
 * The result of a flush in a shard. `counts` are the shard's own, a `PublicTally` as JSON: rounded for the public if
 * `isPublic`, otherwise exact.
 */
export type Taken = { counts: string; isPublic: boolean; pace: number; shard: number };

/**
 * Sends a flush to its shard. Resolves after the durable write, or to undefined if the shard accepts nothing any more.
 * The key is sent only if the shard does not know the revision yet. With a policy, the shard may round its counts
 * itself.
 */
export async function recordFlush(
	env: Env,
	{ quiz, epoch }: { quiz: string; epoch: Epoch },
	flush: Flush,
	{ key, policy, leftOut }: { key: AnswerKey; policy: Policy | undefined; leftOut: LeftOut },
): Promise<Taken | undefined> {
	const shard = await shardOf(epoch, flush.attempt);
	const { address, log } = shardAt(env, quiz, epoch, shard);
	let isPublic = policy !== undefined;
	const generations = generationsOf(key);
	const send = (setup?: RevisionSetup) =>
		orBefore<Recorded, Recorded>(
			env,
			address,
			async () => log.take(flush, { setup, policy, leftOut, generations }),
			async () => {
				isPublic = false;
				return log.record(flush, setup);
			},
		);
	const first = await send();
	const recorded = first.outcome === "unknown revision" ? await send({ key, place: address }) : first;
	if (recorded.outcome === "recorded") {
		return { counts: recorded.counts, isPublic, pace: recorded.pace, shard };
	}
	if (recorded.outcome === "closed") return undefined;
	const issues = [{ path: ["revision"], message: "is not the revision that this attempt began with" }];
	throw new Failure("invalid_request", "the answers do not fit their attempt", { issues });
}
