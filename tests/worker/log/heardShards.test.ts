import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { findEpochs, openEpoch } from "../../../src/catalog/store.ts";
import { ShardTallies } from "../../../src/log/shardTallies.ts";
import { tallyBytes } from "../../../src/log/tallyBytes.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { publishAs, record } from "../lib/call.ts";

const NOW = Date.now();

/** What it takes to hear a quiz with two epochs and one attempt. */
async function playedQuiz(id: string) {
	await publishAs(id);
	await openEpoch(env.DB, id, { current: 1, shards: 1, now: new Date(NOW) });
	await record(id, bodyOf(rightResponses));
	return { quiz: id, epochs: await findEpochs(env.DB, id), leftOut: { version: 0, rules: [] } };
}

describe("what an isolate has heard of shards", () => {
	it("is bounded in bytes, and the quiz that was asked for longest ago goes first", async () => {
		const quizzes = [await playedQuiz("heard-a"), await playedQuiz("heard-b"), await playedQuiz("heard-c")];
		const [a, b, c] = quizzes;
		if (!a || !b || !c) throw new Error("a quiz is missing");
		const all = (await new ShardTallies().tallies(env, a, NOW)) ?? [];
		const bytes = all.reduce((sum, tally) => sum + tallyBytes(tally), 0);
		expect(all).toHaveLength(2);
		const twoFit = new ShardTallies(2.5 * bytes + 1_000);
		const isKept = (quiz: typeof a) => twoFit.countsBesides({ ...quiz, own: `${quiz.quiz}:1:0` }, []) !== undefined;
		await twoFit.listen(env, a, NOW);
		await twoFit.listen(env, b, NOW);
		await twoFit.listen(env, a, NOW);
		await twoFit.listen(env, c, NOW);
		expect([isKept(a), isKept(b), isKept(c)]).toEqual([true, false, true]);
	});
});
