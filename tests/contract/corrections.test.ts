import { describe, expect, it } from "vitest";
import { missingCorrections } from "../../contract/corrections.ts";
import { quiz as quizSchema } from "../../contract/quiz.ts";
import { fixtureDocument, fixtureQuiz } from "../fixtures/quiz.ts";

type Document = typeof fixtureDocument;

/** The fixture with its first claim changed. */
function edited(change: Partial<Document["claims"][number]>) {
	const [first, ...others] = fixtureDocument.claims;
	return quizSchema.parse({ ...fixtureDocument, claims: [{ ...first, ...change }, ...others] });
}

const note = { date: "2026-02-03", note: "It was the other clock." };
const options = ["old", "new", "none"].map((id) => ({ id, text: id, feedback: id, right: id === "old" }));
const otherPrompt = {
	kind: "choice",
	prompt: "Which one?",
	options: ["old", "new", "none"].map((id) => ({
		id,
		text: `The ${id} one`,
		right: id === "new",
		feedback: `About ${id}.`,
	})),
} as const;
const otherKey = { kind: "choice", prompt: "Which clock?", options } as const;

describe("an edit", () => {
	it.each([
		["of a typo", { statement: "The article says that the clock came." }],
		["of a prompt", { question: otherPrompt }],
		["of a right answer, with a note", { question: otherKey, corrections: [note] }],
		["of an explainer, with a note", { explainer: "It came later.", corrections: [note] }],
	])("%s may stand", (_, change) => {
		expect(missingCorrections(fixtureQuiz, edited(change))).toEqual([]);
	});

	it.each([
		["a right answer", { question: otherKey }],
		["an explainer", { explainer: "It came later." }],
	])("that changes %s needs a dated note", (_, change) => {
		const issues = missingCorrections(fixtureQuiz, edited(change));
		expect(issues.map(({ path }) => path)).toEqual([["claims", 0, "corrections"]]);
	});

	it("needs a note each time", () => {
		const once = edited({ explainer: "It came later.", corrections: [note] });
		const twice = edited({ explainer: "It came even later.", corrections: [note] });
		expect(missingCorrections(once, twice)).toHaveLength(1);
	});

	it("may add claims and take them away", () => {
		const fewer = quizSchema.parse({
			...fixtureDocument,
			claims: fixtureDocument.claims.slice(0, 4),
			bands: fixtureDocument.bands,
		});
		expect(missingCorrections(fixtureQuiz, fewer)).toEqual([]);
		expect(missingCorrections(fewer, fixtureQuiz)).toEqual([]);
	});
});
