import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { answerKey } from "../../../contract/answerKey.ts";
import type { Tally } from "../../../contract/tally.ts";
import type { AnswerLog } from "../../../src/log/answerLog.ts";
import { scan } from "../../../src/log/counters.ts";
import { readKeys } from "../../../src/log/keys.ts";
import type { Lesson } from "../../../src/log/lesson.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";

export function logNamed(name: string): DurableObjectStub<AnswerLog> {
	return env.ANSWER_LOG.get(env.ANSWER_LOG.idFromName(name));
}

/** What the Worker tells a log before its first answer to the fixture's first revision. */
export const lesson: Lesson = {
	key: answerKey(fixtureQuiz),
	place: { quiz: "log", epoch: 1, shard: 0, foldsAt: Date.now() + 90 * 86_400_000 },
};

/** A tally's counters in a fixed order, to compare. */
export function entriesOf(tally: Tally): [string, number][] {
	return [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What the rows say, whatever the counters say. */
export function scanOf(log: DurableObjectStub<AnswerLog>): Promise<[string, number][]> {
	return runInDurableObject(log, (_, { storage }) => entriesOf(scan(storage.sql, readKeys(storage.sql)).tally));
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
