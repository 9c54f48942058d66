import type { LogLine } from "../../contract/answers.ts";
import type { MissingShard } from "../../contract/missingShard.ts";
import { HOUR_MS } from "../../contract/time.ts";
import type { Epoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { CutOff } from "../http/ndjson.ts";
import type { KeptAttempt } from "./attemptRows.ts";
import { logSilence, orUnavailable, type Shard, shardsOf } from "./callShard.ts";

const PAGE = 500;

/**
 * What an export contains: the shards that respond, those that do not, and the number of attempts that are left out
 * because they began in the current hour. Including those would reveal, to repeated exports, when each reader came.
 */
export type Export = { epochs: Epoch[]; now: number; missing: MissingShard[]; leftOut: number };

/** Asks every shard before an export sends its first line. */
export async function prepareExport(env: Env, quiz: string, epochs: Epoch[], now: number): Promise<Export> {
	const prepared: Export = { epochs, now, missing: [], leftOut: 0 };
	const hour = Math.floor(now / HOUR_MS);
	const kept = shardsOf(env, quiz, epochs).filter(({ address }) => now < address.foldsAt);
	const counting = kept.map(async ({ address, log }) => {
		const { epoch, shard } = address;
		try {
			// Not `+= await`, which would add to the value before the wait: shards respond in parallel.
			const leftOut = await orUnavailable<number>(env, address, async () => log.count(hour));
			prepared.leftOut += leftOut;
		} catch (error) {
			logSilence({ quiz, epoch, shard }, error);
			prepared.missing.push({ epoch, shard });
		}
	});
	await Promise.all(counting);
	prepared.missing.sort((a, b) => a.epoch - b.epoch || a.shard - b.shard);
	return prepared;
}

async function pageOf(env: Env, { address, log }: Shard, after: string): Promise<KeptAttempt[]> {
	try {
		return await orUnavailable<KeptAttempt[]>(env, address, async () => log.page(after, PAGE));
	} catch (error) {
		const { quiz, epoch, shard } = address;
		logSilence({ quiz, epoch, shard }, error);
		throw new CutOff({ epoch, shard });
	}
}

/**
 * All attempts that are not folded and whose hour is over, shard by shard and by id. Only one page is in memory at a
 * time. Throws `CutOff` if a shard stops responding.
 */
export async function* attemptsOf(env: Env, quiz: string, { epochs, now, missing }: Export): AsyncGenerator<LogLine[]> {
	const hour = Math.floor(now / HOUR_MS);
	const isMissing = ({ epoch, shard }: MissingShard) =>
		missing.some((each) => each.epoch === epoch && each.shard === shard);
	for (const shard of shardsOf(env, quiz, epochs)) {
		const { address } = shard;
		if (now >= address.foldsAt || isMissing(address)) continue;
		let after = "";
		for (;;) {
			const page = await pageOf(env, shard, after);
			const over = page.filter((attempt) => attempt.hour < hour);
			if (over.length > 0) yield over.map((attempt) => ({ epoch: address.epoch, ...attempt }));
			const last = page.at(-1);
			if (!last || page.length < PAGE) break;
			after = last.attempt;
		}
	}
}
