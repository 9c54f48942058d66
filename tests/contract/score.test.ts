import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKey } from "../../contract/answerKey.ts";
import { answersBody } from "../../contract/answers.ts";
import { bandOf } from "../../contract/bandOf.ts";
import { grade } from "../../contract/grade.ts";
import { longestAnswersBody } from "../../contract/longestBody.ts";
import { reachableCredits, reachableScores, scoreOf } from "../../contract/score.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";
import { anyQuestion, responsesTo } from "./arbitraries.ts";

describe("a score", () => {
	it("is the sum of credits; what is not answered earns nothing", () => {
		const key = answerKey(fixtureQuiz);
		expect(scoreOf(key, {})).toBe(0);
		expect(scoreOf(key, { clock: { response: "new" }, doors: { response: ["north"] }, bell: { response: null } })).toBe(
			1.5 * FULL_CREDIT,
		);
	});

	it("reaches what brute force reaches", () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const reached = new Set(responsesTo(question).map((response) => grade(question, response)));
				expect([...reachableCredits(question)].sort()).toEqual([...reached].sort());
			}),
		);
	});

	it("of the fixture reaches all sums of its credits", () => {
		const scores = reachableScores(fixtureQuiz);
		expect(Math.max(...scores)).toBe(5 * FULL_CREDIT);
		expect(scores.has(FULL_CREDIT / 3)).toBe(true);
		expect(scores.has((2 * FULL_CREDIT) / 3)).toBe(false);
	});
});

describe("a band", () => {
	const bands = [{ from: 0 }, { from: 3 }, { from: 5 }];

	it.each([
		[0, 0],
		[2999, 0],
		[3000, 3],
		[4999, 3],
		[5000, 5],
		[9000, 5],
	])("of score %i begins at %i", (score, from) => {
		expect(bandOf(bands, (score * FULL_CREDIT) / 1000)?.from).toBe(from);
	});

	it("is one and the same for each reachable score", () => {
		for (const score of reachableScores(fixtureQuiz)) expect(bandOf(fixtureQuiz.bands, score)).toBeDefined();
	});
});

describe("the longest body", () => {
	it("is longer than any that the quiz takes", () => {
		const key = answerKey(fixtureQuiz);
		const limit = longestAnswersBody(fixtureQuiz);
		const answers = fc.record(
			Object.fromEntries(
				key.map(({ id, question }) => [
					id,
					fc.record({
						response: fc.constantFrom(...responsesTo(question)),
						ms: fc.nat(3_600_000),
						sure: fc.boolean(),
						unfair: fc.boolean(),
						passageMissing: fc.boolean(),
					}),
				]),
			),
		);
		fc.assert(
			fc.property(answers, fc.boolean(), (given, again) => {
				const body = {
					...{ protocol: 1, revision: 12, epoch: 3, attempt: "f".repeat(32), embed: "iframe" },
					...{ host: "news.example.org", lang: "zh-Hans-CN", again, answers: given, done: true },
				};
				expect(answersBody.safeParse(body).success).toBe(true);
				expect(JSON.stringify(body).length).toBeLessThanOrEqual(limit);
			}),
		);
	});
});
