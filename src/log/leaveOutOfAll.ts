import type { MissingShard } from "../../contract/missingShard.ts";
import type { Tally } from "../../contract/tally.ts";
import { findFolded } from "../catalog/folded.ts";
import type { Epoch } from "../catalog/store.ts";
import { readTally } from "../catalog/tallyText.ts";
import type { Env } from "../env.ts";
import { logSilence, orUnavailable, type Shard, shardsOf } from "./callShard.ts";
import type { LeftOut } from "./leftOut.ts";

/** A shard's counts before and after a change, and how many of its attempts changed. */
type Moved = { before: Tally; after: Tally; attempts: number };
type Change = { rules: LeftOut; isDry: boolean };

async function leaveOutOf(env: Env, { address, log }: Shard, { rules, isDry }: Change): Promise<Moved | undefined> {
	const moved = await orUnavailable<{ before: string; after: string; attempts: number } | undefined>(
		env,
		address,
		async () => log.leaveOut(rules, isDry),
	);
	return moved && { attempts: moved.attempts, before: readTally(moved.before), after: readTally(moved.after) };
}

/**
 * Applies the rules in all shards of all epochs, or makes a dry run. Folded shards keep their counts. Shards that do
 * not respond are returned.
 */
export async function leaveOutOfAll(
	env: Env,
	quiz: string,
	epochs: Epoch[],
	change: Change,
): Promise<{ moved: Moved[]; missing: MissingShard[] }> {
	const folded = await findFolded(env.DB, quiz);
	const missing: MissingShard[] = [];
	const isFolded = ({ address }: Shard) =>
		folded.some(({ epoch, shard }) => epoch === address.epoch && shard === address.shard);
	const asked = shardsOf(env, quiz, epochs).filter((shard) => !isFolded(shard));
	const moved = asked.map(async (shard): Promise<Moved[]> => {
		const { epoch, shard: number } = shard.address;
		try {
			const theirs = await leaveOutOf(env, shard, change);
			return theirs ? [theirs] : [];
		} catch (error) {
			logSilence({ quiz, epoch, shard: number }, error);
			missing.push({ epoch, shard: number });
			return [];
		}
	});
	const unmoved = folded.flatMap(({ tally }) => (tally ? [{ before: tally, after: tally, attempts: 0 }] : []));
	return { moved: [...unmoved, ...(await Promise.all(moved)).flat()], missing };
}
