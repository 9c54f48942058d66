import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Tally } from "../../contract/tally.ts";
import type { AnswerLog } from "../../src/log/answerLog.ts";
import { scan } from "../../src/log/counters.ts";
import { readKeys } from "../../src/log/keys.ts";

export function logNamed(name: string): DurableObjectStub<AnswerLog> {
	return env.ANSWER_LOG.get(env.ANSWER_LOG.idFromName(name));
}

/** A tally's counters in a fixed order, to compare. */
export function entriesOf(tally: Tally): [string, number][] {
	return [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What the rows say, whatever the counters say. */
export function scanOf(log: DurableObjectStub<AnswerLog>): Promise<[string, number][]> {
	return runInDurableObject(log, (_, { storage }) => entriesOf(scan(storage.sql, readKeys(storage.sql)).tally));
}
