import { describe, expect, it } from "vitest";
import { quiz as quizSchema } from "../../../contract/quiz.ts";
import { notesOn } from "../../../studio/editor/faults/issueWords.ts";
import { listAt, type Path, setAt, valueAt } from "../../../studio/editor/state/edit.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";

const claims = listAt(fixtureDocument, ["claims"]);
const questionOf = (kind: string): Path => [
	"claims",
	claims.findIndex((claim) => valueAt(claim, ["question", "kind"]) === kind),
	"question",
];
const choice = questionOf("choice");
const number = questionOf("number");
const order = questionOf("order");
const withNumber = (fields: object) =>
	setAt(fixtureDocument, number, { ...Object(valueAt(fixtureDocument, number)), ...fields });
const withOptions = (right: boolean) =>
	setAt(
		fixtureDocument,
		[...choice, "options"],
		listAt(fixtureDocument, [...choice, "options"]).map((option) => ({
			...Object(option),
			right,
			feedback: "It says so.",
		})),
	);
const orderItems = listAt(fixtureDocument, [...order, "items"]);
const range = { min: 0, max: 100, step: 1, answer: 50, tolerance: 5, decimals: 0 };
const titled = (title: string) => setAt(fixtureDocument, ["title"], title);
const explained = (explainer: string) => setAt(fixtureDocument, ["claims", 0, "explainer"], explainer);
const banded = (...from: number[]) =>
	setAt(
		fixtureDocument,
		["bands"],
		from.map((points) => ({ from: points, title: "A title", text: "A text" })),
	);

describe("the notes on what a schema finds", () => {
	it.each<[string, unknown, string]>([
		["no right option", withOptions(false), "Mark the answer that is right."],
		["two right options", withOptions(true), "Only one answer can be right. Choose “Several are right” for more."],
		["a number off the slider", withNumber({ ...range, answer: 200 }), "The right number must lie on the slider."],
		["an empty range", withNumber({ ...range, max: 0 }), "The slider must end above where it begins."],
		["too large a step", withNumber({ ...range, step: 200 }), "The steps are longer than the slider."],
		[
			"a tolerance that covers all",
			withNumber({ ...range, tolerance: 60 }),
			"With this, every answer on the slider is right. Make it smaller.",
		],
		[
			"a tolerance beyond the range",
			withNumber({ ...range, answer: 98 }),
			"The right answers must lie on the slider: make this smaller, or the slider longer.",
		],
		[
			"a tolerance in words",
			withNumber({ ...range, tolerance: "some" }),
			"Write a number, or a share of the answer such as 10%.",
		],
		["an unknown currency", withNumber({ currency: "EURO" }), "Write the currency's three letters, such as EUR."],
		[
			"a year with decimals",
			withNumber({ ...range, decimals: 1, format: "year" }),
			"A year has no decimals. Leave this empty.",
		],
		[
			"a number too large for its decimals",
			withNumber({ ...range, max: 1e12, decimals: 2 }),
			"It is too large for so many decimals. Choose a larger unit.",
		],
		[
			"items shown in the right order",
			setAt(
				fixtureDocument,
				[...order, "answer"],
				orderItems.map((item) => valueAt(item, ["id"])),
			),
			"Readers must not begin with the right order. Press “Mix again”.",
		],
		[
			"a repeated id",
			setAt(fixtureDocument, ["claims", 1, "id"], valueAt(claims[0], ["id"])),
			"Two have the same hidden id. Duplicate one and delete the other.",
		],
		[
			"an invalid id",
			setAt(fixtureDocument, ["claims", 0, "id"], "Not an id"),
			"Readback cannot use its hidden id. Duplicate it and delete this one.",
		],
		[
			"a control character",
			titled("A \u202e title"),
			"It contains an invisible character that changes the direction of text. Type it again by hand.",
		],
		["a language that is none", setAt(fixtureDocument, ["language"], "e"), "Write a language tag such as nl or pt-BR."],
		[
			"a host that is none",
			setAt(fixtureDocument, ["hosts"], ["https://example.org"]),
			"Write each site on a line of its own, such as www.example.org.",
		],
		["a date that is none", setAt(fixtureDocument, ["article", "date"], "today"), "Write a day such as 2026-03-02."],
		[
			"an address that is none",
			setAt(fixtureDocument, ["article", "url"], "example"),
			"Write a whole address that begins with https://.",
		],
		["a first band above 0", banded(1), "The first words must be for 0 points and more."],
		["bands out of order", banded(0, 2, 1), "It must be more points than in the words before."],
		["a band that nobody reaches", banded(0, 99), "No reader can reach so many points."],
		[
			"bands without questions",
			setAt(
				banded(0),
				["claims"],
				claims.map((claim) => setAt(claim, ["question"], undefined)),
			),
			"A quiz without questions has no score: delete the words on the result.",
		],
		[
			"bold text",
			explained("It is **bold**."),
			"Only paragraphs, *emphasis* and [links](https://…) are shown to readers. Take out: **bold**.",
		],
	])("say what to do about %s, whatever the message is", (_, document, text) => {
		const issues = quizSchema.safeParse(document).error?.issues ?? [];
		const notes = notesOn(
			issues.map((issue) => ({ ...issue, message: "another message" })),
			document,
		);
		expect(notes.map((note) => note.text)).toContain(text);
	});
});
