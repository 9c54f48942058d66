import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { hintsOn } from "../../cli/hintsOn.ts";
import { readQuizFile } from "../../cli/readQuizFile.ts";
import { type QuizDocument, quiz as quizSchema } from "../../contract/quiz.ts";
import { lint, type Rule } from "../../lint/rules.ts";
import { weekStories } from "../../src/pages/demo/weekStories.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";

type Claim = QuizDocument["claims"][number];

/** The fixture with one claim changed, by its place; no question else is looked at. */
function withClaim(index: number, change: Partial<Claim>): QuizDocument {
	const claims: Claim[] = fixtureDocument.claims.map((claim, at) => (at === index ? { ...claim, ...change } : claim));
	return { ...fixtureDocument, claims };
}

const options = (...texts: string[]) =>
	texts.map((text, index) => ({ id: `o${index}`, text, right: index === 0, feedback: "About it." }));
const choice = (prompt: string, ...texts: string[]) => ({
	question: { kind: "choice", prompt, options: options(...texts) } as const,
});

const slider = (scale: {
	min?: number;
	max: number;
	step: number;
	answer: number;
	tolerance: number;
	decimals?: number;
}) => ({
	question: {
		min: 0,
		...scale,
		kind: "number",
		prompt: "How many stairs?",
		unit: "stairs",
		feedback: { right: "Just so.", low: "More.", high: "Fewer." },
	} as const,
});

function rulesOn(document: QuizDocument): Rule[] {
	return lint(quizSchema.parse(document)).map(({ rule }) => rule);
}

/** Three of several options, none with feedback. */
const bare = {
	kind: "multiple",
	prompt: "Which doors?",
	options: ["north", "south", "east"].map((id, index) => ({ id, text: `The ${id} one`, right: index === 0 })),
} as const;

describe("each rule", () => {
	it.each<[Rule, QuizDocument]>([
		[
			"long-right-option",
			withClaim(0, choice("Which clock?", "The very new clock that the council had bought in May", "Old", "None")),
		],
		["all-of-the-above", withClaim(0, choice("Which clock?", "The new", "The old", "All of the above"))],
		["negative-prompt", withClaim(0, choice("Which clock has not come?", "The new", "The old"))],
		["uneven-options", withClaim(0, choice("Which clock?", "The new", "the old"))],
		["absolute-words", withClaim(0, choice("Which clock?", "The new", "Never the old"))],
		["loaded-words", withClaim(0, choice("Which shocking clock?", "The new", "The old"))],
		["gives-away", withClaim(0, choice("Which doors open?", "How many stairs?", "The old"))],
		["no-feedback", withClaim(1, { question: bare })],
		["hedged-record", withClaim(0, { standing: "on-record", attribution: "Unnamed sources" })],
		["no-source", withClaim(0, { sources: [] })],
		["passage-length", withClaim(0, { passages: [{ exact: "a clock" }] })],
		["passage-length", withClaim(0, { passages: [{ exact: "x".repeat(240) }] })],
		["slider-step", withClaim(3, slider({ max: 1_000_000, step: 100_000, answer: 450_000, tolerance: 10_000 }))],
		["slider-step", withClaim(3, slider({ max: 100, step: 7, answer: 42, tolerance: 0 }))],
		[
			"reading-grade",
			withClaim(
				0,
				choice(
					"Considering administrative responsibilities, institutional accountability and municipal infrastructural modernisation, which horological installation materialised?",
					"The new",
					"The old",
				),
			),
		],
		["hedged-record", withClaim(0, { standing: "on-record", attribution: "The article, as background" })],
		["hard-opener", withClaim(0, slider({ max: 100, step: 1, answer: 40, tolerance: 2 }))],
		["interface-language", { ...fixtureDocument, language: "fi" }],
		[
			"one-kind",
			{ ...fixtureDocument, claims: fixtureDocument.claims.slice(0, 1), bands: [{ from: 0, title: "A", text: "B" }] },
		],
		[
			"answer-position",
			{
				...fixtureDocument,
				claims: ["a", "b", "c", "d"].flatMap((id) => {
					const [claim] = withClaim(0, choice("Which clock?", "The new", "The old")).claims;
					return claim ? [{ ...claim, id }] : [];
				}),
				bands: [{ from: 0, title: "A", text: "B" }],
			},
		],
	])("%s finds what it is for", (rule, document) => {
		expect(rulesOn(fixtureDocument)).not.toContain(rule);
		expect(rulesOn(document)).toContain(rule);
	});

	it.each([
		[{ min: -10, max: 10, step: 0.5, answer: 3.7, tolerance: 0.1, decimals: 1 }, "steps of 0.2, so"],
		[{ min: 0, max: 9.5, step: 1, answer: 4, tolerance: 1, decimals: 1 }, "ends at 9"],
		[{ min: 0, max: 0.25, step: 0.1, answer: 0.1, tolerance: 0, decimals: 2 }, "ends at 0.2"],
		[{ max: 1_000_000, step: 100_000, answer: 450_000, tolerance: 10_000 }, "steps of 50000, so"],
	])("names steps as editors write them: %j %s", (scale, said) => {
		const quiz = quizSchema.parse(withClaim(3, slider(scale)));
		const [hint] = lint(quiz).filter(({ rule }) => rule === "slider-step");
		expect(hint?.message).toContain(said);
	});

	it("leaves a fair question alone", () => {
		const fair = withClaim(0, choice("Which clock came?", "The new one", "The old one", "The lost one"));
		expect(lint(quizSchema.parse(fair)).filter(({ path }) => path[1] === 0)).toEqual([]);
	});

	it("asks for a word on the score where there are many questions", () => {
		const { bands: _, ...bare } = fixtureDocument;
		expect(rulesOn(bare)).toEqual(["no-bands", "claim-unasked"]);
	});

	it("asks for a question to each claim", () => {
		expect(rulesOn(fixtureDocument)).toEqual(["claim-unasked"]);
	});

	it("spares languages that it does not know", () => {
		const welsh = {
			...withClaim(0, choice("Which shocking clock has not come?", "The new", "All of these")),
			language: "cy",
		};
		expect(rulesOn(welsh)).toEqual(expect.not.arrayContaining(["loaded-words", "negative-prompt", "all-of-the-above"]));
	});
});

describe("the bundled quiz", () => {
	it.each(readdirSync("quizzes"))("%s has nothing to mend that its lines do not allow", async (name) => {
		const read = await readQuizFile(`quizzes/${name}`);
		if (!("quiz" in read)) throw new Error("the bundled quiz is not sound");
		expect(await hintsOn(read.quiz)).toEqual([]);
	});

	it.each(["port-ellery-week", "port-ellery-check"])("%s quotes the demo's stories letter by letter", async (id) => {
		const read = await readQuizFile(`quizzes/${id}.yaml`);
		if (!("quiz" in read)) throw new Error("the bundled quiz is not sound");
		const quiz = quizSchema.parse(read.quiz.document);
		const told = new Map<string, string>(
			Object.entries(weekStories).map(([story, paragraphs]) => [story, paragraphs.join(" ")]),
		);
		const lost = quiz.claims.flatMap(({ story = "seawall", passages }) =>
			passages.filter(({ exact }) => told.get(story)?.split(exact).length !== 2).map(({ exact }) => exact),
		);
		expect(lost).toEqual([]);
	});
});

describe("docs/authoring.md", () => {
	it("teaches with a quiz that is sound and has nothing to mend, of every kind", async () => {
		const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync("docs/authoring.md", "utf8")) ?? [];
		const file = join(mkdtempSync(join(tmpdir(), "readback-authoring-")), "brindle-library.yaml");
		writeFileSync(file, example);
		const read = await readQuizFile(file);
		expect(read).not.toHaveProperty("faults");
		if (!("quiz" in read)) return;
		expect(await hintsOn(read.quiz)).toEqual([]);
		const kinds = quizSchema.parse(read.quiz.document).claims.map(({ question }) => question?.kind);
		expect(new Set(kinds).size).toBe(5);
		rmSync(dirname(file), { recursive: true });
	});
});
