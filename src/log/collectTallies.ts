import { emptyTally } from "../../contract/counting/add.ts";
import type { LeftOutRules } from "../../contract/leftOut.ts";
import type { MissingShard } from "../../contract/missingShard.ts";
import type { Tally } from "../../contract/tally.ts";
import { findFolded, tallyOfNames } from "../catalog/folded.ts";
import type { Epoch } from "../catalog/store.ts";
import { readTally } from "../catalog/tallyText.ts";
import type { Env } from "../env.ts";
import { logSilence, orBefore, type Shard, shardsOf } from "./callShard.ts";
import { type LeftOut, leftOutOf } from "./leftOut.ts";
import { logName } from "./shard.ts";

/** The tally of a shard that is not folded. If its time is over, it is folded now. */
async function tallyOfShard(env: Env, { address, log }: Shard, now: number, leftOut: LeftOut): Promise<Tally> {
	if (now < address.foldsAt) {
		const counters = await orBefore<string, Map<string, number>>(
			env,
			address,
			async () => log.counters(leftOut),
			async () => log.tally(),
		);
		return typeof counters === "string" ? readTally(counters) : tallyOfNames(env.DB, address.quiz, counters);
	}
	const folding = await orBefore<string | undefined, Map<string, number> | undefined>(
		env,
		address,
		async () => log.foldCounters(address, leftOut),
		async () => log.fold(address),
	);
	if (typeof folding === "string") return readTally(folding);
	if (folding) return tallyOfNames(env.DB, address.quiz, folding);
	// The shard was folded after the catalog was read.
	const folded = await findFolded(env.DB, address.quiz);
	return folded.find(({ epoch, shard }) => epoch === address.epoch && shard === address.shard)?.tally ?? emptyTally();
}

/** The tallies of a quiz's shards by log name, and the shards that did not respond. */
export type Heard = { tallies: Map<string, Tally>; missing: MissingShard[] };

/** A quiz's shards in all epochs, and the rules that leave attempts out. */
export type Shards = { quiz: string; epochs: Epoch[]; leftOut: LeftOutRules };

/**
 * Asks all shards of all epochs. A shard that fails is listed as missing, and the others are still used. Folded shards
 * are not called.
 */
export async function collectTallies(env: Env, { quiz, epochs, leftOut: rules }: Shards, now: number): Promise<Heard> {
	const leftOut = leftOutOf(rules);
	const folded = new Map(
		(await findFolded(env.DB, quiz)).map(({ epoch, shard, tally }) => [logName(quiz, epoch, shard), { tally }]),
	);
	const heard: Heard = { tallies: new Map(), missing: [] };
	const asked = shardsOf(env, quiz, epochs).map(async (shard) => {
		const { epoch, shard: number } = shard.address;
		const name = logName(quiz, epoch, number);
		try {
			const known = folded.get(name);
			const tally = known ? known.tally : await tallyOfShard(env, shard, now, leftOut);
			if (!tally) throw new Error("the catalog holds counts that cannot be read");
			heard.tallies.set(name, tally);
		} catch (error) {
			logSilence({ quiz, epoch, shard: number }, error);
			heard.missing.push({ epoch, shard: number });
		}
	});
	await Promise.all(asked);
	heard.missing.sort((a, b) => a.epoch - b.epoch || a.shard - b.shard);
	return heard;
}
