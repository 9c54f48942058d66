import { describe, expect, it } from "vitest";
import { cardOf } from "../../../src/pages/card/cardOf.ts";
import { cardSvg } from "../../../src/pages/card/cardSvg.ts";
import { sharedOn } from "../../../src/pages/card/scores.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";

const quizIn = (language: string, title = fixtureQuiz.title) => ({ ...fixtureQuiz, language, title });

/** The texts of a card, in the order in which they are drawn. */
function textsOn(quiz: typeof fixtureQuiz, score?: string, squares?: string): string[] {
	const shared = score === undefined ? undefined : sharedOn(quiz, score, squares);
	if (shared === null) throw new Error("the quiz cannot give that score");
	const svg = cardSvg(cardOf(quiz, "quiz.example", shared));
	return [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = ""]) => text.replace(/[\u202b\u202c]/g, ""));
}

describe("a card's words", () => {
	it.each([
		["en", undefined, ["Quiz · Readback", "How much of this article did you take in?"]],
		["de", "2.5-5", ["Quiz · Readback", "Schaffen Sie mehr?", "2,5/5"]],
		["pt-PT", "5-5", ["Quiz · Readback", "O que reteve deste artigo?", "5/5"]],
		["ar-EG", "3-5", ["اختبار · Readback", "هل يمكنك تحقيق نتيجة أفضل؟", "٣/٥"]],
		["el", undefined, ["Readback"]],
		["ja", "3-5", ["Readback", "3/5"]],
	])("are in %s, and in no other language", (language, score, wanted) => {
		expect(textsOn(quizIn(language, "7"), score).filter((text) => text !== "7")).toEqual(wanted);
	});

	it("are well-formed whatever a title holds", () => {
		for (const title of ["\ud83d", "a".repeat(500), "<&>", "👩‍👩‍👧‍👦".repeat(60)]) {
			const svg = cardSvg(cardOf(quizIn("en", title), "quiz.example", undefined));
			expect(svg).not.toMatch(/\p{Cs}|<&|&>/u);
		}
	});

	it("cut a title that is longer than there is room for", () => {
		expect(textsOn(quizIn("en", "Council ".repeat(40))).filter((text) => text.endsWith("…"))).toHaveLength(1);
	});
});

describe("a shared result", () => {
	it.each([
		["2.5-5", undefined, { points: 2.5, of: 5 }],
		["2.5-5", "rwprw", { points: 2.5, of: 5, verdicts: ["right", "wrong", "partly", "right", "wrong"] }],
		["0-5", "uuuuu", { points: 0, of: 5, verdicts: Array.from({ length: 5 }, () => "unknown") }],
		["2.5-5", "rrrrr", null],
		["2.5-5", "rwpr", null],
		["2.5-5", "rwprx", null],
		["6-5", undefined, null],
		["2.6-5", undefined, null],
		["x", undefined, null],
	])("of %s with the squares %s is %j", (score, squares, result) => {
		expect(sharedOn(fixtureQuiz, score, squares)).toEqual(result);
	});
});
