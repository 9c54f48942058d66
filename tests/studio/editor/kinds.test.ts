import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinds } from "../../../contract/kinds/names.ts";
import { question as questionSchema } from "../../../contract/question.ts";
import { findNotes } from "../../../studio/editor/faults/findNotes.ts";
import { numberIn } from "../../../studio/editor/fields/numberIn.ts";
import { changeKind } from "../../../studio/editor/kinds/forms.ts";
import { mixAgain, mixed, rightOrder, withRightOrder } from "../../../studio/editor/kinds/inOrder.ts";
import { listAt, textAt } from "../../../studio/editor/state/edit.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";

const names = Object.values(kinds);
const questions = fixtureDocument.claims.flatMap(({ question }) => (question ? [question] : []));
const pairs = questions.flatMap((question) => names.map((kind) => [question.kind, kind, question] as const));
const ids = (items: readonly unknown[]) => items.map((item) => textAt(item, ["id"]));

describe("a change of kind", () => {
	it.each(pairs)("keeps the prompt, and is of the kind: from %s to %s", (_, kind, question) => {
		expect(changeKind(question, kind)).toMatchObject({ kind, prompt: question.prompt });
	});

	it("makes a sound question where the other has all that it takes", () => {
		const [choice] = questions;
		const multiple = changeKind(choice, "multiple");
		expect(questionSchema.safeParse(multiple).success).toBe(true);
		expect(questionSchema.safeParse(changeKind(multiple, "choice")).success).toBe(true);
	});

	it("takes any JSON for a question", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(...names), (question, kind) => {
				expect(changeKind(question, kind)).toMatchObject({ kind });
			}),
		);
	});
});

describe("an order's items", () => {
	const items = fc
		.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 8 })
		.map((each) => each.map((id) => ({ id, text: id })));

	it("are never shown in their right order, however they are mixed or moved", () => {
		fc.assert(
			fc.property(items, fc.nat(20), (right, turns) => {
				let question: unknown = withRightOrder({ items: mixed(right) }, right);
				for (let turn = 0; turn < turns; turn++) {
					question = mixAgain(question);
					expect(ids(listAt(question, ["items"]))).not.toEqual(ids(right));
					expect(ids(rightOrder(question))).toEqual(ids(right));
				}
				const other = [...right].reverse();
				const moved = withRightOrder(question, other);
				expect(ids(rightOrder(moved))).toEqual(ids(other));
				expect(ids(listAt(moved, ["items"]))).not.toEqual(ids(other));
			}),
		);
	});
});

describe("a number that an editor writes", () => {
	it.each<[string, number | string | undefined]>([
		["400000", 400000],
		["400 000", 400000],
		["400’000", 400000],
		["−3", -3],
		["3.7", 3.7],
		["3,7", 3.7],
		["6.000", "6.000"],
		["6,000", "6,000"],
		["0.125", 0.125],
		["many", "many"],
		["", undefined],
		["1e9", "1e9"],
	])("is read: %s", (text, number) => {
		expect(numberIn(text)).toBe(number);
	});
});

describe("what is said beside the fields", () => {
	it("is in plain words, and lets no word of the schema through", () => {
		const half = {
			claims: [
				{
					question: {
						kind: "choice",
						options: [
							{ id: "a", text: "A" },
							{ id: "a", text: "" },
						],
					},
					explainer: "# Big\n\n**x**",
				},
				{ question: { kind: "number", min: 10, max: 5, answer: "6.000", tolerance: 1 } },
				{ question: { kind: "hologram" }, standing: "sure", mood: "blue" },
				7,
			],
			bands: [{ from: 3, title: "", text: "x".repeat(500) }],
			hosts: [],
		};
		const said = findNotes(half).map(({ path, text }) => `${path.join(".")}: ${text}`);
		expect(said.join("\n")).not.toMatch(
			/undefined|invalid|expected|Invalid|Too |strictObject|\bzod\b|min and max|right: true/,
		);
		expect(said).toContain("claims.0.statement: Write what the story says, in your words.");
		expect(said).toContain(
			"claims.0.explainer: Only paragraphs, *emphasis* and [links](https://…) are shown to readers. Take out: a heading (# at the beginning of a line).",
		);
		expect(said).toContain("claims.2.question.kind: This version does not know “hologram”. Choose another.");
		expect(said).toContain("claims.2: This version does not know “mood”. It is kept, but cannot be published.");
	});

	it("is found for any JSON", () => {
		fc.assert(fc.property(fc.jsonValue(), (document) => void findNotes(document)));
	});
});
