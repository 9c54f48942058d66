import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKey } from "../../contract/answerKey.ts";
import { countsOf } from "../../contract/counts.ts";
import { numberBin } from "../../contract/kinds/number/bins.ts";
import { add, cellsOf, contribution, subtract, type Tally, timeBin } from "../../contract/tally.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";
import { anyAttempt, anyKey } from "./arbitraries.ts";

const name = fc.constantFrom("a", "b", "c", "d");
const anyTally: fc.Arbitrary<Tally> = fc
	.array(
		fc.tuple(
			name,
			fc.integer().filter((value) => value !== 0),
		),
	)
	.map((entries) => new Map(entries));
const zero: Tally = new Map();

const sorted = (tally: Tally) => [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
const sum = (tallies: Tally[]) => tallies.reduce(add, zero);
const keyWithAttempts = anyKey.chain((key) =>
	fc.record({ key: fc.constant(key), attempts: fc.array(anyAttempt(key), { minLength: 1, maxLength: 8 }) }),
);

describe("tallies under add", () => {
	it("form an abelian group", () => {
		fc.assert(
			fc.property(anyTally, anyTally, anyTally, (a, b, c) => {
				expect(sorted(add(add(a, b), c))).toEqual(sorted(add(a, add(b, c))));
				expect(sorted(add(a, b))).toEqual(sorted(add(b, a)));
				expect(sorted(add(a, zero))).toEqual(sorted(a));
				expect(subtract(a, a).size).toBe(0);
				expect(sorted(subtract(add(a, b), b))).toEqual(sorted(a));
			}),
		);
	});

	it("hold whole numbers alone", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const values = [...sum(attempts.map((each) => contribution(each, key))).values()];
				expect(values.every(Number.isSafeInteger)).toBe(true);
			}),
		);
	});

	it("merge shards in any order and cut", () => {
		fc.assert(
			fc.property(
				keyWithAttempts,
				fc.array(fc.nat(3)),
				fc.infiniteStream(fc.nat(3)),
				({ key, attempts }, order, shardOf) => {
					const shards = [0, 1, 2, 3].map((): Tally => new Map());
					for (const attempt of attempts) {
						const shard = shardOf.next().value ?? 0;
						shards[shard] = add(shards[shard] ?? zero, contribution(attempt, key));
					}
					const turned = shards.toSorted((a, b) => order.indexOf(shards.indexOf(a)) - order.indexOf(shards.indexOf(b)));
					expect(sorted(sum(turned))).toEqual(sorted(sum(attempts.map((each) => contribution(each, key)))));
				},
			),
		);
	});

	it("moved by what changed equal those counted from nothing", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const [first, ...rest] = attempts;
				if (!first) return;
				// The same attempt, as more and more of it arrives.
				const stages = rest.map(({ answers }) => ({ ...first, answers }));
				let before = contribution(first, key);
				let moved = before;
				for (const stage of stages) {
					const after = contribution(stage, key);
					moved = add(subtract(moved, before), after);
					before = after;
				}
				expect(sorted(moved)).toEqual(sorted(contribution(stages.at(-1) ?? first, key)));
			}),
		);
	});
});

describe("contribution", () => {
	const key = answerKey(fixtureQuiz);
	const attempt = {
		revision: 3,
		again: false,
		suspect: 0,
		hour: 490_000,
		embed: "iframe" as const,
		host: "news.example",
	};

	it("of a retake is nothing", () => {
		const answers = { clock: { response: "new", ms: 1 } };
		expect(contribution({ ...attempt, again: true, answers }, key).size).toBe(0);
	});

	it("of a suspected attempt is that it was there", () => {
		const answers = { clock: { response: "new", ms: 1 } };
		expect([...contribution({ ...attempt, suspect: 2, answers }, key)]).toEqual([["r3 suspect", 1]]);
	});

	it("counts what one answer tells", () => {
		const answers = { clock: { response: "old", ms: 500, sure: true, unfair: true } };
		expect(Object.fromEntries(contribution({ ...attempt, answers }, key))).toEqual({
			"q clock choice new*,none,old n": 1,
			"q clock choice new*,none,old cell old": 1,
			"q clock choice new*,none,old time 4": 1,
			"q clock choice new*,none,old sure wrong": 1,
			"q clock choice new*,none,old unfair": 1,
			"r3 started": 1,
			"r3 answered 1": 1,
			"r3 hour 490000": 1,
			"r3 embed iframe": 1,
			"r3 host news.example": 1,
		});
	});

	it("counts a score once every question is answered", () => {
		const answers = {
			clock: { response: "new", ms: 1 },
			doors: { response: ["north"], ms: 1 },
			bell: { response: null, ms: 1 },
			stairs: { response: 41, ms: 1 },
			speeches: { response: ["choir", "poet", "mayor"], ms: 1 },
		};
		const tally = contribution({ ...attempt, answers }, key);
		expect(tally.get("r3 score 2833")).toBe(1);
		expect(tally.get("r3 credit doors 500")).toBe(1);
		expect(tally.get("r3 rest doors 2333")).toBe(1);
		expect(tally.get("r3 product doors speeches")).toBe(500 * 333);
		const counts = countsOf(tally, [3], key);
		expect(counts).toMatchObject({ completed: 1, scores: { "2833": 1 } });
		expect(counts.questions.bell).toEqual({ n: 1, right: 0, cells: { "?": 1 } });
	});
});

describe("bins", () => {
	it.each([
		[0, 0],
		[49, 0],
		[50, 1],
		[999, 19],
		[1000, 19],
	])("number %i of 0 to 1000 falls into bin %i", (value, bin) => {
		expect(numberBin({ min: 0, max: 1000 }, value)).toBe(bin);
	});

	it.each([
		[0, 0],
		[250, 0],
		[251, 1],
		[500, 4],
		[1000, 8],
		[3_600_000, 56],
	])("time %i ms falls into bin %i", (ms, bin) => {
		expect(timeBin(ms)).toBe(bin);
	});

	it("never leave their range", () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), fc.nat(), (min, width, at) => {
				const [cell] = cellsOf(
					{ kind: "number", min, max: min + width, answer: min, tolerance: 0 },
					min + (at % (width + 1)),
				);
				expect(Number(cell)).toBeGreaterThanOrEqual(0);
				expect(Number(cell)).toBeLessThan(20);
			}),
		);
	});
});
