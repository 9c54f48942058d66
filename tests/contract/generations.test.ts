import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../contract/answerKey.ts";
import { changesBetween } from "../../contract/changes.ts";
import { missingCorrections } from "../../contract/corrections.ts";
import { meaningOf } from "../../contract/counting/layout.ts";
import { countsOn, type Generations, meaningIn, raise } from "../../contract/generations.ts";
import type { Question } from "../../contract/question.ts";
import { type QuizDocument, quiz as quizSchema } from "../../contract/quiz.ts";
import { fixtureDocument, fixtureQuiz } from "../fixtures/quiz.ts";

const questions = new Map(
	fixtureQuiz.claims.flatMap(({ id, question }): [string, Question][] => (question ? [[id, question]] : [])),
);

function questionOf<K extends Question["kind"]>(kind: K): Extract<Question, { kind: K }> {
	const isOfKind = (each: Question): each is Extract<Question, { kind: K }> => each.kind === kind;
	const found = [...questions.values()].find(isOfKind);
	if (!found) throw new Error(`the fixture asks no ${kind}`);
	return found;
}

const choice = questionOf("choice");
const multiple = questionOf("multiple");
const number = questionOf("number");
const order = questionOf("order");
const truth = questionOf("true-false");

/** The members with the texts of the first two swapped. */
function swapTexts<M extends { text: string }>([first, second, ...others]: M[]): M[] {
	if (!first || !second) throw new Error("there are not two to swap");
	return [{ ...first, text: second.text }, { ...second, text: first.text }, ...others];
}

const anew: [string, Question, Question, isWords: boolean][] = [
	["another unit", number, { ...number, unit: "million euros" }, true],
	["another range", number, { ...number, max: 200 }, false],
	["another tolerance", number, { ...number, tolerance: 6 }, false],
	["another answer", number, { ...number, answer: 41 }, false],
	["two options' swapped texts", choice, { ...choice, options: swapTexts(choice.options) }, true],
	["two ticks' swapped texts", multiple, { ...multiple, options: swapTexts(multiple.options) }, true],
	["two items' swapped texts", order, { ...order, items: swapTexts(order.items) }, true],
	["another order", order, { ...order, answer: order.answer.toReversed() }, false],
	["another truth", truth, { ...truth, answer: !truth.answer }, false],
	["another way of crediting", multiple, { ...multiple, credit: "exact" }, false],
	["another kind", choice, { ...multiple, options: choice.options }, false],
];

const on: [string, Question, Question][] = [
	["another prompt", choice, { ...choice, prompt: "Which one?" }],
	["options in another order", choice, { ...choice, options: choice.options.toReversed() }],
	["ticks in another order", multiple, { ...multiple, options: multiple.options.toReversed() }],
	["items shown in another order", order, { ...order, items: order.items.toReversed() }],
	["another step", number, { ...number, step: 5 }],
	["other feedback", truth, { ...truth, feedback: { right: "Yes.", wrong: "No." } }],
	["the same text in another encoding", { ...number, unit: "caf\u00e9s" }, { ...number, unit: "cafe\u0301s" }],
	["another kind of space", { ...number, unit: "tons a day" }, { ...number, unit: "tons\u00a0a day" }],
];

describe("the counting of a question", () => {
	it.each(anew)("begins anew with %s", (_, before, after) => {
		expect(countsOn(meaningIn(before), meaningIn(after))).toBe(false);
	});

	it.each(on)("goes on over %s", (_, before, after) => {
		expect(countsOn(meaningIn(before), meaningIn(after))).toBe(true);
	});

	it.each(anew)("goes on over %s as spelling only where words alone have changed", (_, before, after, isWords) => {
		expect(countsOn(meaningIn(before), meaningIn(after), true)).toBe(isWords);
	});
});

function withQuestion(id: string, question: Question): QuizDocument {
	const claims = fixtureDocument.claims.map((claim) => (claim.id === id ? { ...claim, question } : claim));
	return { ...fixtureDocument, claims };
}

describe("an edit of what can be answered", () => {
	const edits = anew.filter(([, , , isWords]) => isWords);

	it.each(edits)("needs a dated correction for %s, and none where only spelling has changed", (_, before, after) => {
		const id = [...questions].find(([, question]) => question === before)?.[0] ?? "";
		const edited = quizSchema.parse(withQuestion(id, after));
		expect(missingCorrections(fixtureQuiz, edited).map(({ path }) => path[0])).toEqual(["claims"]);
		expect(missingCorrections(fixtureQuiz, edited, { isSpelling: true })).toEqual([]);
	});

	it("needs a correction for another right answer whatever is said of spelling", () => {
		const edited = quizSchema.parse(withQuestion("stairs", { ...number, answer: 41 }));
		expect(missingCorrections(fixtureQuiz, edited, { isSpelling: true })).toHaveLength(1);
	});
});

describe("another order", () => {
	it.each([
		["claims", { ...fixtureDocument, claims: fixtureDocument.claims.toReversed() }, "claims (order)"],
		[
			"options",
			withQuestion("clock", { ...choice, options: choice.options.toReversed() }),
			"claims.clock.question.options (order)",
		],
	])("of %s is named among the changes, and is the only one", (_, after, place) => {
		const before = quizSchema.parse(fixtureDocument);
		expect(changesBetween(before, quizSchema.parse(after))).toEqual([place]);
	});

	it("is not named for what comes or goes", () => {
		const [first, ...others] = fixtureDocument.claims;
		expect(changesBetween({ claims: fixtureDocument.claims }, { claims: others })).toEqual([`claims.${first?.id}`]);
		expect(changesBetween({ claims: others }, { claims: fixtureDocument.claims })).toEqual([`claims.${first?.id}`]);
	});
});

const letters = fc.constantFrom("a", "b", "c");
const meaning = fc.record({ key: letters, words: letters });
const revision = fc.record({
	asked: fc.dictionary(fc.constantFrom("x", "y", "z"), meaning, { maxKeys: 3 }),
	isSpelling: fc.boolean(),
});

type Asked = { [id: string]: { key: string; words: string } };
type Step = { asked: Asked; isSpelling: boolean };

/** What has to come out, counted apart from `raise`: how often each question's meaning has changed so far. */
class Expected {
	readonly #last: Generations = {};

	after({ asked, isSpelling }: Step): Generations {
		for (const [id, meant] of Object.entries(asked)) {
			const before = this.#last[id] ?? { ...meant, generation: 0 };
			const isOther = before.key !== meant.key || (before.words !== meant.words && !isSpelling);
			this.#last[id] = { ...meant, generation: before.generation + Number(isOther) };
		}
		return this.#last;
	}
}

describe("generations", () => {
	it("never fall, and rise by one exactly where the meaning changes, also over revisions without the question", () => {
		fc.assert(
			fc.property(fc.array(revision, { maxLength: 12 }), (revisions) => {
				const expected = new Expected();
				let known: Generations = {};
				for (const step of revisions) {
					known = raise(known, step.asked, step);
					expect(known).toEqual(expected.after(step));
				}
			}),
		);
	});

	it("are all 0 where nothing is known from before", () => {
		fc.assert(
			fc.property(fc.array(revision, { minLength: 1, maxLength: 6 }), (revisions) => {
				let known: Generations = {};
				for (const { asked } of revisions) known = raise(known, asked, { isFirst: true });
				for (const { generation } of Object.values(known)) expect(generation).toBe(0);
			}),
		);
	});

	it("name counters as today at 0, and give two meanings of a question two names", () => {
		expect(meaningOf({ id: "stairs", question: number })).toBe(`stairs ${fingerprint(number)}`);
		expect(meaningOf({ id: "stairs", question: number, generation: 2 })).toBe(`stairs ${fingerprint(number)} #2`);
	});

	it("remember a bounded number of questions that are gone", () => {
		const gone = Object.fromEntries(
			Array.from({ length: 5_000 }, (_, index) => [`q${index}`, { generation: 1, key: "a", words: "a" }]),
		);
		const after = raise(gone, { x: { key: "a", words: "a" }, q4999: { key: "b", words: "a" } });
		expect(after.q4999?.generation).toBe(2);
		expect(Object.keys(after).length).toBeLessThan(1_000);
	});
});
