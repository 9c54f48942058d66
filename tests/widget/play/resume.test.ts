import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublishedQuiz } from "../../../contract/quiz.ts";
import { limits } from "../../../contract/wire.ts";
import { resumed } from "../../../widget/play/resume.ts";
import { begin, type State } from "../../../widget/play/state.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";

const published: PublishedQuiz = { revision: 2, epoch: 3, quiz: fixtureQuiz };
const fresh = begin(published, { now: 0, attempt: "0".repeat(32) });
const clock = { response: "new", ms: 4000, sure: true };
const kept = { revision: 2, epoch: 2, attempt: "a".repeat(32), touched: true, index: 1, answers: { clock } };
const resume = (value: unknown) => resumed(fresh, JSON.stringify(value));

function playOf({ attempt, epoch, index, answers, again }: State) {
	return { attempt, epoch, index, answers, again };
}

describe("resuming", () => {
	it.each([
		["the next question", kept],
		["an explanation", { ...kept, index: 0 }],
		["a retake", { ...kept, again: true }],
		["nothing given yet", { ...kept, index: 0, answers: {} }],
		["what a newer release adds", { ...kept, later: true, answers: { clock: { ...clock, later: 1 } } }],
	])("goes on at %s", (_, value) => {
		const { attempt, epoch, index } = value;
		expect(playOf(resume(value))).toMatchObject({ attempt, epoch, index });
	});

	it.each([-1, 1.5, limits.responseTime + 1, "4000", null])(
		"forgets a time that the server would refuse (%s)",
		(ms) => {
			const { ms: _, ...untimed } = clock;
			expect(resume({ ...kept, answers: { clock: { ...clock, ms } } }).answers).toEqual({ clock: untimed });
		},
	);

	it("keeps the longest time that the server takes", () => {
		const answers = { clock: { ...clock, ms: limits.responseTime } };
		expect(resume({ ...kept, answers }).answers).toEqual(answers);
	});

	it("keeps of an answer only what answers have", () => {
		const answers = { clock: { ...clock, later: 1 } };
		expect(resume({ ...kept, answers }).answers).toEqual({ clock });
	});

	it.each([
		["nothing", null],
		["another type", [1]],
		["another revision", { ...kept, revision: 1 }],
		["no attempt", { ...kept, attempt: undefined }],
		["an attempt that the server would refuse", { ...kept, attempt: "A".repeat(32) }],
		["an epoch that is none", { ...kept, epoch: "2" }],
		["no answers", { ...kept, answers: null }],
		["a question that the quiz does not ask", { ...kept, answers: { other: clock } }],
		["an option that the question lacks", { ...kept, answers: { clock: { response: "south" } } }],
		["an object for a response", { ...kept, answers: { clock: { response: { id: "new" } } } }],
		["a position beyond what is answered", { ...kept, index: 5 }],
		["a position before what is answered", { ...kept, index: -1 }],
		["a position before the first question", { ...kept, index: -1, answers: {} }],
		["a position between two", { ...kept, index: 0.5 }],
		["a later question's answer", { ...kept, index: 0, answers: { bell: { response: true } } }],
		["far too much", { ...kept, again: "x".repeat(100_000) }],
	])("begins anew with %s", (_, value) => {
		expect(resume(value)).toBe(fresh);
	});

	it("makes of whatever is there the fresh attempt, or one whose every answer fits", () => {
		const anything = fc.record({
			...{ revision: fc.constant(2), epoch: fc.constantFrom(1, 3), attempt: fc.constant("b".repeat(32)) },
			index: fc.integer({ min: -1, max: 6 }),
			answers: fc.dictionary(fc.constantFrom("clock", "doors", "bell", "__proto__"), fc.jsonValue()),
		});
		fc.assert(
			fc.property(anything, (value) => {
				const { index, answers, asked } = resume(value);
				expect(index).toBeGreaterThanOrEqual(0);
				expect(asked.slice(0, index).every(({ id }) => answers[id])).toBe(true);
			}),
		);
	});
});
