import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerKey } from "../../contract/answerKey.ts";
import { chanceOf } from "../../contract/chance.ts";
import { slot } from "../../contract/counting/layout.ts";
import { completedOf } from "../../contract/counting/read.ts";
import type { Gradable, Response } from "../../contract/gradable.ts";
import { grade } from "../../contract/grade.ts";
import type { Tally } from "../../contract/tally.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { analyseQuestion, analyseQuiz } from "../../src/report/analyse.ts";
import { alpha, correctedForGuessing, discrimination, efficiency } from "../../src/report/itemAnalysis.ts";
import { quartiles } from "../../src/report/times.ts";
import { anyQuestion, responsesTo } from "../contract/arbitraries.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";
import { tallyOf } from "../lib/figuresOf.ts";

const key = answerKey(fixtureQuiz);
const folder = new URL("./reference/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

const figures = z.record(
	z.string(),
	z.strictObject({ facility: z.number(), discrimination: z.number(), efficiency: z.number() }),
);
const reference = z
	.strictObject({
		mean: z.number(),
		standardDeviation: z.number(),
		alpha: z.number(),
		standardError: z.number(),
		questions: figures,
	})
	.parse(JSON.parse(read("reference.json")));

/** A response that earns just this credit. */
function responseFor(question: Gradable, credit: number): Response {
	const found = responsesTo(question).find((response) => grade(question, response) === credit);
	if (found === undefined) throw new Error(`nothing earns ${credit}`);
	return found;
}

function tallyOfRows(rows: number[][], ms = 4000): Tally {
	const attempts = rows.map((credits) => {
		const answers = Object.fromEntries(
			key.map(({ id, question }, index) => [id, { response: responseFor(question, credits[index] ?? 0), ms }]),
		);
		return { revision: 1, again: false, suspect: 0, hour: 490_000, embed: "script" as const, host: "", answers };
	});
	return tallyOf(attempts, key);
}

const [, ...lines] = read("credits.csv").trim().split("\n");
const rows = lines.map((line) => line.split(",").map(Number));
const tally = tallyOfRows(rows);
const completed = completedOf(tally, key);

/** As near as two ways of adding up the same numbers may be. */
const NEAR = 9;

describe("against R's psych package, 240 attempts at five questions", () => {
	it("has the spread and the reliability of the scores", () => {
		const quiz = analyseQuiz(tally, key, completed, []);
		expect(quiz.standardDeviation).toBeCloseTo(reference.standardDeviation, NEAR);
		expect(quiz.alpha?.value).toBeCloseTo(reference.alpha, NEAR);
		expect(quiz.alpha?.standardError).toBeCloseTo(reference.standardError, NEAR);
	});

	it.each(key)("has facility, discrimination and efficiency of $id", ({ id, question }) => {
		const expected = reference.questions[id];
		expect(analyseQuestion({ id, question }, tally, completed).facility?.value).toBeCloseTo(
			expected?.facility ?? 2,
			NEAR,
		);
		expect(discrimination(completed, id)).toBeCloseTo(expected?.discrimination ?? 2, NEAR);
		expect(efficiency(completed, id)).toBeCloseTo(expected?.efficiency ?? 2, NEAR);
	});
});

describe("without enough to say", () => {
	it.each([
		["nobody", []],
		["one reader", [[2520, 2520, 0, 0, 0]]],
		["readers who all answer alike", Array.from({ length: 30 }, () => [2520, 1260, 0, 2520, 840])],
	])("says nothing: %s", (_, few) => {
		const all = completedOf(tallyOfRows(few), key);
		expect(alpha(all)).toBeNull();
		expect(key.map(({ id }) => discrimination(all, id))).toEqual(key.map(() => null));
		expect(key.map(({ id }) => efficiency(all, id))).toEqual(key.map(() => null));
	});
});

describe("chance", () => {
	it.each([
		["choice of three", "clock", 1 / 3],
		// Sets {n}, {s}, {n,s}, {e}, {n,e}, {s,e}, {n,s,e} earn ½, ½, 1, 0, 0, 0, ½.
		["two right ticks of three, partial", "doors", 2.5 / 7],
		["true or false", "bell", 1 / 2],
		["35 to 45 of 0 to 100", "stairs", 11 / 101],
		// Of six orders one has all three in place, three have one.
		["three places, partial", "speeches", (1 + 3 / 3) / 6],
	])("of %s", (_, id, expected) => {
		const question = key.find((each) => each.id === id)?.question;
		expect(question && chanceOf(question)).toBeCloseTo(expected, 12);
	});

	it("is the mean credit of all responses, each as likely", () => {
		const listed = anyQuestion.filter(({ kind }) => kind !== "number");
		fc.assert(
			fc.property(listed, (question) => {
				const given = responsesTo(question).filter((response) => response !== null);
				const mean =
					given.reduce<number>((sum, response) => sum + grade(question, response), 0) / given.length / FULL_CREDIT;
				expect(chanceOf(question)).toBeCloseTo(mean, 9);
			}),
		);
	});

	it("is taken out of the facility", () => {
		expect(correctedForGuessing(0.7, 0.25)).toBeCloseTo(0.6, 12);
		expect(correctedForGuessing(0.25, 0.25)).toBe(0);
	});
});

describe("quartiles of times", () => {
	it("lie within a bin of the true ones", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 260, max: 900_000 }), { minLength: 1, maxLength: 80 }), (times) => {
				const attempts = times.map((ms) => ({
					...{ revision: 1, again: false, suspect: 0, hour: 1, embed: "script" as const, host: "" },
					answers: { clock: { response: "new", ms } },
				}));
				const block = tallyOf(attempts, key).questions.get("clock choice new*,none,old") ?? [];
				const sorted = times.toSorted((a, b) => a - b);
				const found = quartiles(block.slice(slot.times, slot.cells));
				for (const [share, value] of [
					[0.25, found?.lower],
					[0.5, found?.median],
					[0.75, found?.upper],
				] as const) {
					const truth = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
					expect(Math.abs(Math.log2((value ?? 0) / truth))).toBeLessThanOrEqual(1 / 4 + 0.01);
				}
			}),
		);
	});

	it("are none without times", () => {
		expect(quartiles([0, 0])).toBeNull();
	});
});
