import { isbot } from "isbot";
import type { AnswersBody } from "../../contract/answers.ts";
import { emptyTally } from "../../contract/counting/add.ts";
import { countsOf, sumCounts } from "../../contract/counts.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import type { Revision } from "../catalog/published.ts";
import { type Epoch, openEpoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import type { Sending } from "../http/sending.ts";
import { foldsAt, paceToGrow, publicPolicy } from "../platform/settings.ts";
import { isProven } from "../platform/turnstile.ts";
import { suppress } from "../report/suppress.ts";
import { leftOutOf } from "./leftOut.ts";
import { ownReports } from "./ownReports.ts";
import { readOwn } from "./readOwn.ts";
import { recordFlush, type Taken } from "./recordFlush.ts";
import { logName } from "./shard.ts";
import { shardTallies } from "./shardTallies.ts";

/** The quiz, revision and epoch that answers belong to. */
export type Target = { current: Current; revision: Revision; epoch: Epoch };

/** The number of shards of the next epoch, by that of an epoch that is too busy. */
const shardsAfter = new Map([
	[1, 8],
	[8, 64],
]);

/** Opens a larger epoch for new attempts if this one's shard is too busy. */
async function grow(env: Env, { current, epoch }: Target, now: number): Promise<void> {
	const shards = shardsAfter.get(epoch.shards);
	if (epoch.epoch !== current.epoch.epoch || shards === undefined) return;
	const { id } = current.quiz;
	await openEpoch(env.DB, id, { current: epoch.epoch, shards, now: new Date(now), isGrowth: true });
	await catalog.current(env.DB, id, { now, fresh: true });
}

/** Whether more than one shard has answers to the quiz. */
function isWide({ epochs }: Target["current"]): boolean {
	return epochs.length > 1 || epochs.some(({ shards }) => shards > 1);
}

/**
 * The quiz's counts: those of the own shard, including this flush, and the others' last known ones. Undefined while
 * another shard has never replied.
 */
function merged({ current, revision: { key }, epoch }: Target, own: Taken | undefined): PublicTally {
	const { quiz, epochs } = current;
	const counts = own && readOwn<PublicTally>(own.counts);
	if (counts && !isWide(current)) return counts;
	const name = own ? logName(quiz.id, epoch.epoch, own.shard) : "";
	const others = shardTallies.countsBesides({ quiz: quiz.id, epochs, own: name }, key);
	if (!others) return countsOf(emptyTally(), key);
	return counts ? sumCounts(key, counts, others) : others;
}

/** Whether a flush was stored, and the public tally (`PublicTally`) as JSON. */
export type TakenReply = { accepted: boolean; tally: string };

/**
 * Takes a body that fits its revision and stores it, unless it is too late. Returns the public counts of the whole
 * quiz. The other shards are asked in parallel and not waited for, so that their problems do not delay the
 * acknowledgement.
 */
export async function takeAnswers(
	env: Env,
	target: Target,
	body: AnswersBody,
	{ userAgent, host, isPlainForm, now, later }: Sending,
): Promise<TakenReply> {
	const { current, revision, epoch } = target;
	const isOpen = now < foldsAt(env, epoch);
	const { proof, ...said } = body;
	const flush = {
		...said,
		answers: ownReports(revision.quiz, said, host || (said.host ?? "")),
		host,
		isPlainForm,
		isRobot: isbot(userAgent),
		...(current.guard && { isProven: await isProven(env, proof, body.attempt) }),
	};
	const shards = { quiz: current.quiz.id, epochs: current.epochs, leftOut: current.leftOut };
	const hearing = isWide(current) ? shardTallies.listen(env, shards, now) : undefined;
	if (hearing) later(hearing);
	const { key } = revision;
	const policy = publicPolicy(env);
	// If one shard has everything, its counts are the quiz's.
	const asked = { key, policy: hearing ? undefined : policy, leftOut: leftOutOf(current.leftOut) };
	const taken = isOpen ? await recordFlush(env, { quiz: shards.quiz, epoch }, flush, asked) : undefined;
	if (taken && taken.pace > paceToGrow(env)) later(grow(env, target, now));
	// Nothing was stored, so there is nothing to acknowledge before the figures are ready.
	if (!taken) await (hearing ?? shardTallies.listen(env, shards, now));
	if (taken?.isPublic) return { accepted: true, tally: taken.counts };
	const tally = suppress(merged(target, taken), key, policy);
	return { accepted: taken !== undefined, tally: JSON.stringify(tally) };
}
