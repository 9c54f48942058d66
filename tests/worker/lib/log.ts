import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { answerKey } from "../../../contract/answerKey.ts";
import { readTally } from "../../../src/catalog/tallyText.ts";
import type { AnswerLog } from "../../../src/log/answerLog.ts";
import { Hosts } from "../../../src/log/hosts.ts";
import { readForeignRevisions, readKeys } from "../../../src/log/keys.ts";
import { readLeftOut } from "../../../src/log/leftOut.ts";
import type { RevisionSetup } from "../../../src/log/revisionSetup.ts";
import { scan } from "../../../src/log/scan.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";
import { figuresOf } from "../../lib/figuresOf.ts";

export function logNamed(name: string): DurableObjectStub<AnswerLog> {
	return env.ANSWER_LOG.get(env.ANSWER_LOG.idFromName(name));
}

/** What the Worker tells a log before its first answer to the fixture's first revision. */
export const setup: RevisionSetup = {
	key: answerKey(fixtureQuiz),
	place: { quiz: "log", epoch: 1, shard: 0, foldsAt: Date.now() + 90 * 86_400_000 },
};

/** What the counters say, by name and in a fixed order, to compare. */
export async function countedBy(log: DurableObjectStub<AnswerLog>): Promise<[string, number][]> {
	return figuresOf(readTally(await log.counters()));
}

/** What the rows say, whatever the counters say. */
export function scanOf(log: DurableObjectStub<AnswerLog>): Promise<[string, number][]> {
	return runInDurableObject(log, (_, { storage: { sql } }) => {
		const counting = {
			keys: readKeys(sql),
			foreign: readForeignRevisions(sql),
			hosts: new Hosts(sql),
			openedAt: () => undefined,
			leftOut: () => readLeftOut(sql),
		};
		return figuresOf(scan(sql, counting).tally);
	});
}

/** Why each attempt of a quiz is suspected. */
export function marksOf(id: string): Promise<unknown[]> {
	return runInDurableObject(logNamed(`${id}:1:0`), (_, { storage }) =>
		storage.sql
			.exec("SELECT suspect FROM attempts")
			.toArray()
			.map(({ suspect }) => suspect),
	);
}
