import { describe, expect, it } from "vitest";
import { createText } from "../../../widget/language/text.ts";
import { en } from "../../../widget/locales/en.ts";
import { others } from "../../../widget/play/others.ts";
import { begin, type State } from "../../../widget/play/state.ts";
import { inWords, rightInWords } from "../../../widget/question/inWords.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";

const text = createText("en", en);
const fresh = begin({ revision: 1, epoch: 1, quiz: fixtureQuiz }, { now: 0, attempt: "a".repeat(32) });
const unknown = Object.fromEntries(fresh.asked.map(({ id }) => [id, { response: null }]));
const done: State = { ...fresh, answers: unknown, index: fresh.asked.length };
const tally = { completed: 3, scores: { "0": 2, "5000": 1 }, questions: {} };

describe("those whom a reader is compared with", () => {
	it("are all that the server tells of while the reader plays", () => {
		expect(others(fresh, tally)).toEqual(tally);
	});

	it("are those known before the last answer", () => {
		const later = { completed: 4, scores: { "0": 3, "5000": 1 }, questions: { clock: { n: 9, right: 1, cells: {} } } };
		expect(others({ ...done, tally }, later)).toEqual({ ...later, completed: 3, scores: tally.scores });
	});

	it("are not the reader, where nothing was known before", () => {
		expect(others(done, tally)).toEqual({ ...tally, completed: 2, scores: { "0": 1, "5000": 1 } });
		const hidden = { completed: 0, scores: {}, questions: {} };
		expect(others(done, hidden)).toEqual(hidden);
	});

	it("are all in a retake, which is not counted", () => {
		expect(others({ ...done, again: true }, tally)).toEqual(tally);
	});
});

describe("a response in words", () => {
	const question = (id: string) => {
		const found = fresh.asked.find((claim) => claim.id === id);
		if (!found) throw new Error(id);
		return found.question;
	};

	it.each([
		["clock", "old", "The old one", "The new one"],
		["doors", ["north", "east"], "The north one, The east one", "The north one, The south one"],
		["bell", true, "True", "False"],
		["stairs", 12, "12 stairs", "40 stairs"],
		["speeches", ["poet", "choir", "mayor"], "The poet, The choir, The mayor", "The choir, The mayor, The poet"],
		["clock", null, "I don’t know", "The new one"],
	])("to %s of %j is “%s”, and right would be “%s”", (id, response, given, right) => {
		expect(inWords(question(id), response, text)).toBe(given);
		expect(rightInWords(question(id), text)).toBe(right);
	});
});
