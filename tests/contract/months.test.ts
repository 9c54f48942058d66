import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKey } from "../../contract/answerKey.ts";
import { emptyTally } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import { ANSWERED_AT, layoutOf } from "../../contract/counting/layout.ts";
import { MARKS, monthsIn } from "../../contract/counting/months.ts";
import { completedIn, startedIn } from "../../contract/counting/read.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { rightResponses } from "../fixtures/answers.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";

const key = answerKey(fixtureQuiz);
const hourOf = (time: string) => Date.parse(time) / HOUR_MS;
const right = Object.fromEntries(Object.entries(rightResponses).map(([id, response]) => [id, { response }]));
const unknown = Object.fromEntries(Object.keys(rightResponses).map((id) => [id, { response: null }]));

type Played = { hour: number; answers: { [id: string]: { response: (typeof rightResponses)[string] | null } } };

function tallyOf(played: Played[], openedAt?: number) {
	const tally = emptyTally();
	for (const each of played) {
		const attempt = { ...each, revision: 1, again: false, suspect: 0, embed: "script" as const, host: "" };
		count(tally, attempt, key, { openedAt });
	}
	return tally;
}

describe("the months of a tally", () => {
	it("say how many began and finished, and what those scored of full marks", () => {
		const november = hourOf("2026-11-30T23:00:00Z");
		const tally = tallyOf([
			{ hour: november, answers: right },
			{ hour: november, answers: unknown },
		]);
		expect(monthsIn(tally, [key])).toEqual([{ month: "2026-11", started: 2, finished: 2, score: MARKS }]);
	});

	it("go by when attempts began, by the hour and by the day", () => {
		const opened = hourOf("2026-10-30T00:00:00Z");
		const hours = ["2026-10-31T23:00:00Z", "2026-11-01T00:00:00Z", "2026-12-31T23:00:00Z"].map(hourOf);
		const tally = tallyOf(
			hours.map((hour) => ({ hour, answers: right })),
			opened,
		);
		expect(monthsIn(tally, [key]).map(({ month, started }) => [month, started])).toEqual([
			["2026-10", 1],
			["2026-11", 1],
			["2026-12", 1],
		]);
	});

	it("count a form whose key is not known", () => {
		const tally = tallyOf([{ hour: hourOf("2026-11-30T23:00:00Z"), answers: right }]);
		expect(monthsIn(tally, [])).toEqual([{ month: "2026-11", started: 1, finished: 1, score: 0 }]);
	});

	it("add up to what the tally says, whatever was played", () => {
		const attempt = fc.record({
			hour: fc.integer({ min: hourOf("2026-01-01T00:00:00Z"), max: hourOf("2026-04-01T00:00:00Z") }),
			answers: fc.constantFrom(right, unknown, {}),
		});
		fc.assert(
			fc.property(fc.array(attempt, { maxLength: 60 }), (played) => {
				const tally = tallyOf(played);
				const months = monthsIn(tally, [key]);
				const sum = (name: "started" | "finished" | "score") => months.reduce((all, each) => all + each[name], 0);
				expect([sum("started"), sum("finished")]).toEqual([startedIn(tally, key), completedIn(tally, key)]);
				expect(sum("score")).toBe(played.filter(({ answers }) => answers === right).length * MARKS);
				expect(months.every(({ started, finished }) => finished >= 0 && started >= finished)).toBe(true);
			}),
		);
	});
});

it("every form counts at one place how many questions were answered", () => {
	expect(layoutOf(key).answeredAt).toBe(ANSWERED_AT);
});
