import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKey } from "../../contract/answerKey.ts";
import { emptyTally, sumTallies } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import { formOf, slot } from "../../contract/counting/layout.ts";
import {
	answeredIn,
	completedOf,
	embedsIn,
	formIn,
	scoresIn,
	startedIn,
	suspectIn,
} from "../../contract/counting/read.ts";
import { countsOf } from "../../contract/counts.ts";
import { numberBin } from "../../contract/kinds/number/bins.ts";
import { cellNames, cellsOf, timeBin } from "../../contract/tally.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { readTally, writeTally } from "../../src/catalog/tallyText.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";
import { figuresOf, tallyOf } from "../lib/figuresOf.ts";
import { anyAttempt, anyKey, anyQuestion, responsesTo } from "./arbitraries.ts";

const keyWithAttempts = anyKey.chain((key) =>
	fc.record({ key: fc.constant(key), attempts: fc.array(anyAttempt(key), { minLength: 1, maxLength: 8 }) }),
);

describe("tallies", () => {
	it("hold whole numbers alone", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				expect(figuresOf(tallyOf(attempts, key)).every(([, value]) => Number.isSafeInteger(value))).toBe(true);
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
					const shards = [0, 1, 2, 3].map(emptyTally);
					for (const attempt of attempts) {
						const shard = shards[shardOf.next().value ?? 0];
						if (shard) count(shard, attempt, key);
					}
					const turned = shards.toSorted((a, b) => order.indexOf(shards.indexOf(a)) - order.indexOf(shards.indexOf(b)));
					expect(figuresOf(sumTallies(turned))).toEqual(figuresOf(tallyOf(attempts, key)));
				},
			),
		);
	});

	it("moved by what changed equal those counted from nothing", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const [first, ...rest] = attempts;
				if (!first) return;
				const moved = tallyOf([first], key);
				// The same attempt, as more and more of it arrives.
				let before = first;
				for (const { answers, suspect } of rest) {
					const after = { ...first, answers, suspect };
					count(moved, before, key, { sign: -1 });
					count(moved, after, key);
					before = after;
				}
				expect(figuresOf(moved)).toEqual(figuresOf(tallyOf([before], key)));
			}),
		);
	});

	it("are zeros when everything has been taken out again", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const tally = tallyOf(attempts, key);
				for (const attempt of attempts) count(tally, attempt, key, { sign: -1 });
				expect(figuresOf(tally)).toEqual([]);
			}),
		);
	});

	it("come back from their text", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const tally = tallyOf(attempts, key);
				expect(readTally(writeTally(tally))).toEqual(tally);
			}),
		);
		const hosts = new Map([
			["münchen.example", 1],
			["\u{1f4f0}", 2],
		]);
		const form = { slots: [], hours: new Map(), days: new Map(), hosts };
		const text = writeTally({ ...emptyTally(), forms: new Map([["", form]]) });
		expect(text).toMatch(/^[\0-\x7f]*$/);
		expect(readTally(text).forms.get("")?.hosts).toEqual(hosts);
	});

	it("count by their form, whatever the order of its questions", () => {
		const key = answerKey(fixtureQuiz);
		expect(formOf(key.toReversed())).toBe(formOf(key));
	});

	it("keep the newest fifty revisions, and all attempts of their form", () => {
		const key = answerKey(fixtureQuiz);
		const at = (revision: number) => ({ ...attempt, revision, answers: {} });
		const up = tallyOf(
			Array.from({ length: 120 }, (_, index) => at(index + 1)),
			key,
		);
		const down = tallyOf(
			Array.from({ length: 120 }, (_, index) => at(120 - index)),
			key,
		);
		expect([...up.revisions.keys()]).toEqual(Array.from({ length: 50 }, (_, index) => index + 71));
		expect(figuresOf(down)).toEqual(figuresOf(up));
		expect(figuresOf(sumTallies([up, down])).filter(([name]) => name.startsWith("revision"))).toHaveLength(50);
		expect(startedIn(up, key)).toBe(120);
		count(up, at(3), key);
		expect(up.revisions.has(3)).toBe(false);
		expect(startedIn(up, key)).toBe(121);
	});

	it("count what came 31 days after its epoch was opened by its day", () => {
		const key = answerKey(fixtureQuiz);
		const tally = emptyTally();
		for (const hour of [480_000, 480_743, 480_744, 480_760, 479_999]) {
			count(tally, { ...attempt, hour, answers: {} }, key, { openedAt: 480_000 });
		}
		const { hours, days } = formIn(tally, key);
		expect(hours).toEqual(
			new Map([
				[480_000, 1],
				[480_743, 1],
			]),
		);
		expect(days).toEqual(
			new Map([
				[20_031, 2],
				[19_999, 1],
			]),
		);
	});
});

const attempt = {
	revision: 3,
	again: false,
	suspect: 0,
	hour: 490_000,
	embed: "iframe" as const,
	host: "news.example",
};

describe("an attempt", () => {
	const key = answerKey(fixtureQuiz);
	const clock = key[0]?.question ?? { kind: "true-false", answer: true };

	it("that is a retake adds nothing", () => {
		const answers = { clock: { response: "new", ms: 1 } };
		expect(figuresOf(tallyOf([{ ...attempt, again: true, answers }], key))).toEqual([]);
	});

	it("that is suspected adds that it was there", () => {
		const answers = { clock: { response: "new", ms: 1 } };
		const tally = tallyOf([{ ...attempt, suspect: 2, answers }], key);
		expect(suspectIn(tally, key)).toBe(1);
		expect(tally.revisions.get(3)).toEqual({ started: 0, suspect: 1, completed: 0, score: 0 });
		expect(figuresOf(tally)).toHaveLength(2);
	});

	it("adds what one answer tells", () => {
		const answers = { clock: { response: "old", ms: 500, sure: true, unfair: true } };
		const tally = tallyOf([{ ...attempt, answers }], key);
		const block = tally.questions.get("clock choice new*,none,old") ?? [];
		expect([...block.entries()].filter(([, value]) => value !== 0).map(([index]) => index)).toEqual([
			slot.readers,
			slot.sureWrong,
			slot.unfair,
			slot.times + 4,
			slot.cells + cellNames(clock).indexOf("old"),
		]);
		expect(answeredIn(tally, key)).toEqual([0, 1, 0, 0, 0, 0]);
		expect(embedsIn(tally, key)).toEqual({ script: 0, iframe: 1, page: 0 });
		const { hours, hosts } = formIn(tally, key);
		expect([...hours, ...hosts]).toEqual([
			[490_000, 1],
			["news.example", 1],
		]);
	});

	it("adds a score once every question is answered", () => {
		const answers = {
			clock: { response: "new", ms: 1 },
			doors: { response: ["north"], ms: 1 },
			bell: { response: null, ms: 1 },
			stairs: { response: 41, ms: 1 },
			speeches: { response: ["choir", "poet", "mayor"], ms: 1 },
		};
		const tally = tallyOf([{ ...attempt, answers }], key);
		const score = (2 + 1 / 2 + 1 / 3) * FULL_CREDIT;
		expect(scoresIn(tally, key)).toEqual([[score, 1]]);
		const { questions } = completedOf(tally, key);
		expect(questions.get("doors")).toMatchObject({
			credits: [[FULL_CREDIT / 2, 1]],
			rests: [[score - FULL_CREDIT / 2, 1]],
		});
		const doors = [...questions.keys()].indexOf("doors");
		expect(questions.get("speeches")?.products[doors]).toBe(FULL_CREDIT ** 2 / 6);
		expect(tally.revisions.get(3)).toEqual({ started: 1, suspect: 0, completed: 1, score });
		const counts = countsOf(tally, key);
		expect(counts).toMatchObject({ completed: 1, scores: { "2833": 1 } });
		expect(counts.questions.bell).toEqual({ n: 1, right: 0, cells: { "?": 1 } });
	});

	it("is counted by a generation of its own where the key was changed", () => {
		const changed = key.map((asked) => (asked.id === "clock" ? { ...asked, generation: 2 } : asked));
		const answers = { clock: { response: "old", ms: 500 } };
		const tally = sumTallies([tallyOf([{ ...attempt, answers }], key), tallyOf([{ ...attempt, answers }], changed)]);
		expect([...tally.questions.keys()]).toEqual(["clock choice new*,none,old", "clock choice new*,none,old #2"]);
		expect(countsOf(tally, changed).questions.clock?.n).toBe(1);
	});
});

describe("cells", () => {
	it("of any response are among those that the question has", () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const names = cellNames(question);
				expect(new Set(names).size).toBe(names.length);
				for (const response of responsesTo(question)) {
					for (const cell of cellsOf(question, response)) expect(names).toContain(cell);
				}
			}),
		);
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
