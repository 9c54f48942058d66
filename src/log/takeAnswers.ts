import type { Context } from "hono";
import { isbot } from "isbot";
import type { AnswersBody, AnswersReply } from "../../contract/answers.ts";
import { sumCounts } from "../../contract/counts.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import type { Revision } from "../catalog/published.ts";
import { type Epoch, openEpoch } from "../catalog/store.ts";
import type { App } from "../env.ts";
import { foldsAt, paceToGrow, publicPolicy } from "../platform/settings.ts";
import { isProven } from "../platform/turnstile.ts";
import { suppress } from "../report/suppress.ts";
import { record } from "./answerLogs.ts";
import { overview } from "./overview.ts";
import { logName } from "./shard.ts";

export type Target = { current: Current; revision: Revision; epoch: Epoch };

/** Shards of the next epoch, by those of the one that has become too busy. */
const shardsAfter = new Map([
	[1, 8],
	[8, 64],
]);

/** Opens a bigger epoch for new attempts when this one's shard can hardly keep up. */
async function grow(c: Context<App>, { current, epoch }: Target, now: number): Promise<void> {
	const shards = shardsAfter.get(epoch.shards);
	if (epoch.epoch !== current.epoch.epoch || shards === undefined) return;
	const { id } = current.quiz;
	await openEpoch(c.env.DB, id, { current: epoch.epoch, shards, now: new Date(now) });
	await catalog.current(c.env.DB, id, { now, fresh: true });
}

/** The quiz's counts: the own shard's, exact to this flush, and the others' as last heard. */
async function merged(
	c: Context<App>,
	{ current, revision: { key }, epoch }: Target,
	own: { counts: PublicTally; shard: number } | undefined,
	now: number,
): Promise<PublicTally> {
	const { quiz, epochs } = current;
	if (own && epochs.length === 1 && epoch.shards === 1) return own.counts;
	const revisions = await catalog.sameForm(c.env.DB, { ...current, key });
	const name = own ? logName(quiz.id, epoch.epoch, own.shard) : "";
	const others = await overview.countsBesides(c.env, { quiz: quiz.id, epochs, own: name }, { revisions, key }, now);
	return own ? sumCounts(key, own.counts, others) : others;
}

/**
 * Takes a body that fits its revision: from here on it is stored, or said to be too late. Answers
 * with what the public may know of the whole quiz.
 */
export async function takeAnswers(c: Context<App>, target: Target, body: AnswersBody): Promise<AnswersReply> {
	const now = Date.now();
	const { current, revision, epoch } = target;
	const isOpen = now < foldsAt(c.env, epoch);
	const { proof, ...said } = body;
	const flush = {
		...said,
		isRobot: isbot(c.req.header("user-agent")),
		...(current.guard && { isProven: await isProven(c.env, proof, body.attempt) }),
	};
	const taken = isOpen ? await record(c.env, { quiz: current.quiz.id, epoch }, flush, revision.key) : undefined;
	if (taken && taken.pace > paceToGrow(c.env)) c.executionCtx.waitUntil(grow(c, target, now));
	const counts = await merged(c, target, taken, now);
	return { accepted: taken !== undefined, tally: suppress(counts, revision.key, publicPolicy(c.env)) };
}
