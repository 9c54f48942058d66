import { describe, expect, it } from "vitest";
import { answerKey, fingerprint } from "../../contract/answerKey.ts";
import type { Gradable, Response } from "../../contract/gradable.ts";
import { grade } from "../../contract/grade.ts";
import { responseFault } from "../../contract/responseFault.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";

const options = [
	{ id: "a", right: true },
	{ id: "b", right: false },
	{ id: "c", right: true },
	{ id: "d", right: true },
];
const choice: Gradable = { kind: "choice", options: options.slice(0, 2) };
const partly: Gradable = { kind: "multiple", credit: "partial", options };
const exactly: Gradable = { kind: "multiple", credit: "exact", options };
const trueFalse: Gradable = { kind: "true-false", answer: false };
const number: Gradable = { kind: "number", min: -10, max: 10, answer: 3, tolerance: 2 };
const items = ["x", "y", "z"].map((id) => ({ id }));
const order: Gradable = { kind: "order", credit: "partial", items, answer: ["z", "x", "y"] };
const strictOrder: Gradable = { ...order, credit: "exact" };

describe("grade", () => {
	it.each<[Gradable, Response, number]>([
		[choice, "a", 2520],
		[choice, "b", 0],
		[choice, null, 0],
		[choice, ["a"], 0],
		[partly, ["a", "c", "d"], 2520],
		[partly, ["d", "a", "c"], 2520],
		[partly, ["a", "c"], 1680],
		[partly, ["a"], 840],
		[partly, ["a", "b"], 0],
		[partly, ["a", "b", "c", "d"], 1680],
		[partly, ["b"], 0],
		[partly, null, 0],
		[exactly, ["a", "c", "d"], 2520],
		[exactly, ["a", "c"], 0],
		[exactly, ["a", "b", "c", "d"], 0],
		[trueFalse, false, 2520],
		[trueFalse, true, 0],
		[trueFalse, "false", 0],
		[number, 3, 2520],
		[number, 1, 2520],
		[number, 5, 2520],
		[number, 0, 0],
		[number, 6, 0],
		[number, "3", 0],
		[order, ["z", "x", "y"], 2520],
		[order, ["z", "y", "x"], 840],
		[order, ["x", "y", "z"], 0],
		[strictOrder, ["z", "x", "y"], 2520],
		[strictOrder, ["z", "y", "x"], 0],
	])("%j: %j earns %i", (question, response, credit) => {
		expect(grade(question, response)).toBe(credit);
	});
});

describe("responseFault", () => {
	it.each<[Gradable, Response, boolean]>([
		[choice, "a", true],
		[choice, "z", false],
		[choice, 1, false],
		[partly, ["a"], true],
		[partly, [], false],
		[partly, ["a", "a"], false],
		[partly, "a", false],
		[trueFalse, true, true],
		[trueFalse, "true", false],
		[number, -10, true],
		[number, 11, false],
		[number, "1", false],
		[order, ["x", "y", "z"], true],
		[order, ["x", "y"], false],
		[order, ["x", "y", "y"], false],
		[order, null, true],
	])("%j takes %j: %s", (question, response, fits) => {
		expect(responseFault(question, response) === null).toBe(fits);
	});
});

describe("fingerprint", () => {
	const [clock, , , stairs, speeches] = answerKey(fixtureQuiz).map(({ question }) => question);

	it("is the same whatever the words and the order of options", () => {
		const reordered: Gradable = { ...choice, options: choice.options.toReversed() };
		expect(fingerprint(reordered)).toBe(fingerprint(choice));
		const question = fixtureQuiz.claims[0]?.question;
		expect(question && clock && fingerprint(question)).toBe(clock && fingerprint(clock));
	});

	it("is another for another kind, option, key, range or way of crediting", () => {
		const others: Gradable[] = [
			choice,
			{ ...choice, options: [{ id: "a", right: true }] },
			{ ...choice, options: choice.options.map(({ id, right }) => ({ id, right: !right })) },
			partly,
			exactly,
			trueFalse,
			{ ...trueFalse, answer: true },
			number,
			{ ...number, max: 11 },
			{ ...number, tolerance: 1 },
			{ ...number, answer: 4 },
			order,
			strictOrder,
			{ ...order, answer: ["x", "y", "z"] },
		];
		expect(new Set(others.map(fingerprint)).size).toBe(others.length);
	});

	it("can be read by a person", () => {
		expect([clock, stairs, speeches].flatMap((each) => (each ? [fingerprint(each)] : []))).toEqual([
			"choice new*,none,old",
			"number 0..100 40±5",
			"order partial choir,mayor,poet",
		]);
	});
});
