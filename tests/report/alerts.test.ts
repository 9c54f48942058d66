import { describe, expect, it } from "vitest";
import type { QuestionReport } from "../../contract/report.ts";
import { alertsOf } from "../../src/report/alerts.ts";
import { fisher, wilson } from "../../src/report/interval.ts";

/** A question of three options as a report has it; `cells` are readers of a (right), b, c. */
function question(
	[a, b, c]: [number, number, number],
	more: { r?: number; unfair?: number; missing?: number } = {},
): QuestionReport {
	const readers = a + b + c;
	const responses = [a, b, c].map((count, index) => ({
		cell: "abc"[index] ?? "",
		meaning: { type: "option" as const, text: `Option ${"ABC"[index]}` },
		right: index === 0,
		readers: count,
		share: readers > 0 ? count / readers : 0,
	}));
	return {
		id: "q",
		kind: "choice",
		prompt: "Which?",
		shown: true,
		readers,
		right: readers > 0 ? { readers: a, share: a / readers, interval: wilson(a, readers) } : null,
		responses,
		passageMissing: more.missing ?? 0,
		chance: 1 / 3,
		analysis: {
			fingerprint: "choice a*,b,c",
			facility: readers > 0 ? { value: a / readers, interval: wilson(a, readers) } : null,
			correctedFacility: null,
			discrimination: more.r === undefined ? null : { value: more.r, interval: fisher(more.r, readers) },
			discriminationEfficiency: null,
			time: null,
			confidence: { sureRight: 0, sureWrong: 0, unsureRight: 0, unsureWrong: 0 },
			dontKnow: { readers: 0, share: 0 },
			unfair: more.unfair ?? 0,
			earlier: [],
		},
	};
}

const calm = { reached: [], hours: [] };
const kinds = (asked: QuestionReport, around: Parameters<typeof alertsOf>[1] = calm) =>
	alertsOf([asked], around, "en").map(({ kind }) => kind);

describe("alerts on a question", () => {
	it.each([
		["worse than guessing", question([20, 80, 20]), ["misconception", "outvoted"]],
		["more pick one wrong answer than the right one", question([120, 160, 20]), ["outvoted"]],
		["more pick one wrong answer, but the intervals meet", question([120, 140, 40]), []],
		["wrong answers together outvote the right one", question([100, 75, 75]), []],
		["one reader, who is wrong", question([0, 1, 0]), []],
		["nobody", question([0, 0, 0]), []],
		["worse than guessing, but by few readers", question([2, 6, 2]), []],
		["as good as guessing", question([35, 35, 30]), []],
		["good scorers miss it", question([60, 30, 30], { r: -0.4 }), ["check-key"]],
		["good scorers may miss it", question([60, 30, 30], { r: -0.1 }), []],
		["nobody picks C", question([300, 150, 1]), ["unused-option"]],
		["nobody of few picks C", question([20, 10, 0]), []],
		["nearly all are right", question([600, 8, 8]), ["too-easy"]],
		["readers call it unfair", question([60, 30, 30], { unfair: 20 }), ["unfair"]],
		["one reader calls it unfair", question([60, 30, 30], { unfair: 1 }), []],
		["the only reader calls it unfair", question([1, 0, 0], { unfair: 1 }), []],
		["three miss the passage", question([60, 30, 30], { missing: 3 }), ["article-changed"]],
		["one misses the passage", question([60, 30, 30], { missing: 1 }), []],
	])("%s", (_, asked, expected) => {
		expect(kinds(asked)).toEqual(expected);
	});

	it("say the figures in plain words", () => {
		const [alert, outvoted] = alertsOf([question([20, 80, 20])], calm, "en");
		expect(outvoted?.text).toBe(
			"67% of readers (58% to 74%) chose “Option B”; 17% (11% to 24%) chose the right answer, “Option A”.",
		);
		expect(alert).toEqual({
			kind: "misconception",
			question: "q",
			text: "17% of full credit (11% to 24%), where guessing earns 33%. The most common wrong answer was “Option B” (67%). Either readers believe something else or the answer key is wrong.",
		});
	});

	it("keep what is written from right to left apart from their figures", () => {
		const asked = question([20, 80, 20]);
		const responses = asked.responses.map((each) => ({
			...each,
			meaning: { type: "option" as const, text: each.cell === "b" ? "الموتى" : "NATO" },
		}));
		const [, outvoted] = alertsOf([{ ...asked, responses }], calm, "ar");
		expect(outvoted?.text).toBe(
			"67% of readers (58% to 74%) chose “\u2068الموتى\u2069”; 17% (11% to 24%) chose the right answer, “NATO”.",
		);
	});

	it("call hard what is hard and not a misconception", () => {
		const numbers = { ...question([12, 60, 48]), kind: "number" as const, chance: 0.05 };
		expect(kinds(numbers)).toEqual(["too-hard"]);
	});

	it("tell where readers leave, and not at the last question", () => {
		const two = [question([60, 30, 30]), { ...question([60, 30, 30]), id: "last" }];
		expect(alertsOf(two, { reached: [300, 180], hours: [] }, "en")).toMatchObject([
			{ kind: "readers-leave", question: "q" },
		]);
		expect(alertsOf(two, { reached: [300, 290], hours: [] }, "en")).toEqual([]);
		expect(alertsOf(two, { reached: [8, 5], hours: [] }, "en")).toEqual([]);
		expect(alertsOf(two, { reached: [1, 0], hours: [] }, "en")).toEqual([]);
	});
});

describe("an outvoted answer", () => {
	const asked = question([40, 120, 0]);

	it.each([
		["true-false", ["misconception", "outvoted"]],
		["multiple", ["misconception"]],
		["number", ["misconception"]],
		["order", ["misconception"]],
	] as const)("is one of a question with one right answer: %s", (kind, expected) => {
		expect(kinds({ ...asked, kind }).filter((alert) => alert !== "unused-option")).toEqual(expected);
	});

	it("is not outvoted by those who say that they do not know", () => {
		const responses = asked.responses.map((each) => ({ ...each, cell: each.cell === "b" ? "?" : each.cell }));
		expect(kinds({ ...asked, responses })).not.toContain("outvoted");
	});
});

describe("a spike", () => {
	const hour = (n: number, started: number) => ({ hour: new Date(n * 3_600_000).toISOString(), started });
	const steady = Array.from({ length: 10 }, (_, n) => hour(n, 20));

	it.each([
		["ten times what was usual", [...steady, hour(10, 300)], ["spike"]],
		["somewhat more than usual", [...steady, hour(10, 60)], []],
		["the first hours of a quiz", [hour(0, 10), hour(1, 400)], []],
		["ten times very little", [...Array.from({ length: 10 }, (_, n) => hour(n, 1)), hour(10, 12)], []],
		["an attack in the second hour", [hour(0, 20), hour(1, 3300)], ["spike"]],
		["an attack in the third hour", [hour(0, 20), hour(1, 60), hour(2, 3300)], ["spike"]],
		["a quiz that is put on the front page in its third hour", [hour(0, 20), hour(1, 40), hour(2, 500)], []],
		["nobody at all", [], []],
	])("%s", (_, hours, expected) => {
		expect(alertsOf([], { reached: [], hours }, "en").map(({ kind }) => kind)).toEqual(expected);
	});

	it.each([
		["an old quiz by its usual hour", [...steady, hour(10, 300)], "; 20 an hour was usual."],
		[
			"a young one by all that came before",
			[hour(0, 20), hour(1, 60), hour(2, 3300)],
			"; 80 had started in total before.",
		],
	])("is measured in words: %s", (_, hours, said) => {
		expect(alertsOf([], { reached: [], hours }, "en")[0]?.text).toContain(said);
	});

	it("counts the hours since the quiz was published in which nobody came", () => {
		const revision = {
			revision: 1,
			publishedAt: hour(0, 0).hour,
			started: 0,
			completed: 0,
			mean: null,
			sameForm: true,
			changed: [],
		};
		const at = (n: number) => alertsOf([], { reached: [], hours: [hour(n, 200)], revisions: [revision] }, "en");
		expect(at(7).map(({ kind }) => kind)).toEqual(["spike"]);
		expect(at(0)).toEqual([]);
		expect(at(3)[0]?.text).toContain("; nobody had started before.");
	});
});
