import { isbot } from "isbot";
import type { AnswersBody, AnswersReply } from "../../contract/answers.ts";
import { sumCounts } from "../../contract/counts.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import type { Revision } from "../catalog/published.ts";
import { type Epoch, openEpoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import type { Sending } from "../http/sending.ts";
import { foldsAt, paceToGrow, publicPolicy } from "../platform/settings.ts";
import { isProven } from "../platform/turnstile.ts";
import { suppress } from "../report/suppress.ts";
import { record } from "./answerLogs.ts";
import { overview } from "./overview.ts";
import { logName } from "./shard.ts";

/** What answers belong to. */
export type Target = { current: Current; revision: Revision; epoch: Epoch };

/** Shards of the next epoch, by those of the one that has become too busy. */
const shardsAfter = new Map([
	[1, 8],
	[8, 64],
]);

/** Opens a bigger epoch for new attempts when this one's shard can hardly keep up. */
async function grow(env: Env, { current, epoch }: Target, now: number): Promise<void> {
	const shards = shardsAfter.get(epoch.shards);
	if (epoch.epoch !== current.epoch.epoch || shards === undefined) return;
	const { id } = current.quiz;
	await openEpoch(env.DB, id, { current: epoch.epoch, shards, now: new Date(now) });
	await catalog.current(env.DB, id, { now, fresh: true });
}

/** The quiz's counts: the own shard's, exact to this flush, and the others' as last heard. */
async function merged(
	env: Env,
	{ current, revision: { key }, epoch }: Target,
	own: { counts: PublicTally; shard: number } | undefined,
	now: number,
): Promise<PublicTally> {
	const { quiz, epochs } = current;
	if (own && epochs.length === 1 && epoch.shards === 1) return own.counts;
	const name = own ? logName(quiz.id, epoch.epoch, own.shard) : "";
	const others = await overview.countsBesides(env, { quiz: quiz.id, epochs, own: name }, key, now);
	return own ? sumCounts(key, own.counts, others) : others;
}

/**
 * Takes a body that fits its revision: from here on it is stored, or said to be too late. Answers
 * with what the public may know of the whole quiz.
 */
export async function takeAnswers(
	env: Env,
	target: Target,
	body: AnswersBody,
	{ userAgent, now, later }: Sending,
): Promise<AnswersReply> {
	const { current, revision, epoch } = target;
	const isOpen = now < foldsAt(env, epoch);
	const { proof, ...said } = body;
	const flush = {
		...said,
		isRobot: isbot(userAgent),
		...(current.guard && { isProven: await isProven(env, proof, body.attempt) }),
	};
	const taken = isOpen ? await record(env, { quiz: current.quiz.id, epoch }, flush, revision.key) : undefined;
	if (taken && taken.pace > paceToGrow(env)) later(grow(env, target, now));
	const counts = await merged(env, target, taken, now);
	return { accepted: taken !== undefined, tally: suppress(counts, revision.key, publicPolicy(env)) };
}
