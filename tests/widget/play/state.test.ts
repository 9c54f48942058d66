import { describe, expect, it } from "vitest";
import { answersBody } from "../../../contract/answers.ts";
import type { Response } from "../../../contract/gradable.ts";
import type { QuestionTally } from "../../../contract/publicTally.ts";
import { FULL_CREDIT } from "../../../contract/wire.ts";
import { createText } from "../../../widget/language/text.ts";
import { en } from "../../../widget/locales/en.ts";
import { takeAgain } from "../../../widget/play/changes.ts";
import { compare } from "../../../widget/play/compare.ts";
import { shareText } from "../../../widget/play/share.ts";
import { type Action, begin, currentClaim, reduce, type State } from "../../../widget/play/state.ts";
import { feedbackOf, viewOf } from "../../../widget/question/views.ts";
import { answersBodyOf } from "../../../widget/send/answersBody.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";

const text = createText("en", en);
const attempt = "a".repeat(32);
const place = { embed: "script", host: "news.example", lang: "en" } as const;
const link = "https://news.example/story";
const start = () => begin({ revision: 2, epoch: 1, quiz: fixtureQuiz }, { now: 1000, attempt });

function play(state: State, ...actions: (Action | number)[]): State {
	let now = 1000;
	return actions.reduce<State>((before, action) => {
		if (typeof action !== "number") return reduce(before, action, { now, attempt: "b".repeat(32) });
		now += action;
		return before;
	}, state);
}

const choose = (response: State["selection"]): Action => ({ type: "choose", response });
const check: Action = { type: "check", sure: true };
const next: Action = { type: "next" };
const whole: Action[] = [
	...[choose("new"), check, next],
	...[choose(["north"]), check, next],
	...[choose(true), check, next],
	...[choose(41), check, next],
	...[check, next],
];

describe("an attempt", () => {
	it("goes from question to explanation to the next, and to the result", () => {
		expect(currentClaim(start())?.id).toBe("clock");
		expect(currentClaim(play(start(), choose("old"), check))?.id).toBe("clock");
		expect(currentClaim(play(start(), choose("old"), check, next))?.id).toBe("doors");
		expect(currentClaim(play(start(), ...whole))).toBeUndefined();
	});

	it("keeps the first response, its time and its confidence", () => {
		const once = play(start(), 2500.4, choose("old"), check);
		expect(once.answers).toEqual({ clock: { response: "old", ms: 2500, sure: true } });
		expect(play(once, choose("new"), check, { type: "pass" }).answers).toEqual(once.answers);
	});

	it("says no longer than an hour for a response", () => {
		expect(play(start(), 9e6, choose("old"), check).answers.clock?.ms).toBe(3_600_000);
	});

	it("takes no time that is none, from a page's own clock that goes back or stands for something else", () => {
		for (const now of [-5_000, Number.NaN, Number.NEGATIVE_INFINITY]) {
			expect([now, play(start(), now, choose("old"), check).answers.clock?.ms]).toEqual([now, 0]);
		}
	});

	it("waits for a response before it checks", () => {
		const nudged = play(start(), check);
		expect(nudged).toMatchObject({ nudged: true, answers: {} });
		expect(play(nudged, choose("old")).nudged).toBe(false);
	});

	it("takes the order shown for a response", () => {
		const state = play(start(), ...whole);
		expect(state.answers.speeches?.response).toEqual(["mayor", "poet", "choir"]);
	});

	it("taken again is another attempt, marked", () => {
		const again = play(start(), ...whole, { type: "change", change: takeAgain });
		expect(again).toMatchObject({ again: true, attempt: "b".repeat(32), answers: {}, index: 0 });
	});
});

describe("what is sent", () => {
	it("is a body that the server takes, at every step", () => {
		for (let steps = 1; steps <= whole.length; steps++) {
			const body = answersBodyOf(play(start(), ...whole.slice(0, steps)), place);
			expect(answersBody.safeParse(body).error).toBeUndefined();
			expect(body?.done).toBe(steps >= whole.length - 1);
		}
	});

	it("is nothing for a revision that takes no answers", () => {
		const old = begin({ revision: 1, quiz: fixtureQuiz }, { now: 0, attempt });
		expect(answersBodyOf(old, place)).toBeUndefined();
	});
});

describe("what is shown", () => {
	const question = (id: string) => {
		const found = fixtureQuiz.claims.find((claim) => claim.id === id)?.question;
		if (!found) throw new Error(`the fixture lacks ${id}`);
		return found;
	};

	it("speaks of the chosen option, or of what went wrong", () => {
		expect(feedbackOf(question("clock"), "old").map((each) => each.text)).toEqual(["About old."]);
		expect(feedbackOf(question("doors"), ["north", "east"]).map((each) => each.text)).toEqual([
			"About south.",
			"About east.",
		]);
		expect(feedbackOf(question("doors"), ["north", "south"]).map((each) => each.text)).toEqual([
			"About north.",
			"About south.",
		]);
		expect(feedbackOf(question("stairs"), 10).map((each) => each.text)).toEqual(["More."]);
		expect(feedbackOf(question("stairs"), 90).map((each) => each.text)).toEqual(["Fewer."]);
		expect(feedbackOf(question("bell"), null)).toEqual([]);
	});

	const rowsOf = (id: string, response: Response, tally?: QuestionTally, dontKnow = true) =>
		viewOf(question(id)).rows({ question: question(id), response, tally, dontKnow, text });

	it("marks rows by sign and word, with shares that sum once there is a tally", () => {
		const tally = { n: 5, right: 3, cells: { new: 3, old: 1, "?": 1 } };
		expect(rowsOf("clock", "old", tally)).toMatchObject([
			{ id: "old", mark: "wrong", tag: "Your answer", share: 0.2 },
			{ id: "new", mark: "right", tag: "Right answer", share: 0.6 },
			{ id: "none", mark: false, tag: "", share: 0 },
			{ text: "Didn’t know", mark: false, tag: "", share: 0.2 },
		]);
		expect(rowsOf("clock", "new")[1]).toMatchObject({
			mark: "right",
			tag: "Right answer · Your answer",
			share: undefined,
		});
		expect(rowsOf("clock", "old", tally, false)).toHaveLength(3);
	});

	it("shows who did not know that they said so, and crosses nothing out", () => {
		expect(rowsOf("clock", null).map(({ mark, tag }) => [mark, tag])).toEqual([
			[false, ""],
			["right", "Right answer"],
			[false, ""],
			[false, "Your answer"],
		]);
		expect(rowsOf("speeches", null).map(({ mark, tag }) => [mark, tag])).toEqual([
			[false, false],
			[false, false],
			[false, false],
		]);
	});

	it("tells a right option that was missed from one that was chosen", () => {
		expect(rowsOf("doors", ["north", "east"]).map(({ mark }) => mark)).toEqual(["right", "missed", "wrong"]);
	});

	it("shows a sequence in its right order, with the reader's places", () => {
		expect(rowsOf("speeches", ["mayor", "choir", "poet"]).map(({ id, mark, tag }) => [id, mark, tag])).toEqual([
			["choir", "wrong", "You put it in place 2"],
			["mayor", "wrong", "You put it in place 1"],
			["poet", "right", "You put it in place 3"],
		]);
	});

	it("shows an estimate against the truth", () => {
		expect(rowsOf("stairs", 60).map(({ text: words, mark, tag }) => [words, mark, tag])).toEqual([
			["40 stairs", "right", "Right answer"],
			["60 stairs", "wrong", "Your answer"],
		]);
	});

	it("compares a score with those of others in one sentence", () => {
		const tally = { completed: 4, scores: { "0": 1, "2000": 2, "5000": 1 }, questions: {} };
		expect(compare(tally, 5 * FULL_CREDIT, text)).toBe(
			"Average: 2.3. You did better than 75% of 4 readers who chose to play.",
		);
		expect(compare({ completed: 0, scores: {}, questions: {} }, 2000, text)).toBe("");
	});

	it("tells nobody that they were above few others", () => {
		const tally = { completed: 4, scores: { "0": 1, "2000": 2, "5000": 1 }, questions: {} };
		expect(compare(tally, 2 * FULL_CREDIT, text)).toBe("Average of 4 readers who chose to play: 2.3.");
	});

	it("shares score and squares, and no answer", () => {
		const state = play(start(), ...whole);
		expect(shareText({ state, text, link })).toBe(`What happened at the town hall?\n2.5 of 5 🟩🟨🟥🟩🟥\n${link}`);
	});
});
