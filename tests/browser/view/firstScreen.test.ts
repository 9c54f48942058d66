import { readFileSync } from "node:fs";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import type { Quiz as QuizContent } from "../../../contract/quiz.ts";
import { attemptAt } from "../../../src/pages/reader/attempt.ts";
import { allLocales, textIn } from "../../../widget/language/allLocales.ts";
import { Quiz } from "../../../widget/view/Quiz.tsx";
import { fixtureQuiz } from "../../fixtures/quiz.ts";
import { reservedBy020 } from "../../fixtures/releases/reserved020.ts";
import { useBrowser } from "../../lib/browser.ts";
import { readAfter } from "../../lib/expectPage.ts";
import { bringWideFace } from "../../lib/wideFace.ts";

const { open } = useBrowser();
const columns = [280, 300, 320, 360, 400, 440, 480, 520, 560, 600];
const css = readFileSync("widget/view/style.css", "utf8");
const nothing = () => undefined;

/** The fixture with another claim first, in another language, and otherwise as it is asked for. */
function beginningWith(index: number, language: string, more: Partial<QuizContent> = {}): QuizContent {
	const first = fixtureQuiz.claims.slice(index, index + 1);
	return {
		...fixtureQuiz,
		...more,
		language,
		claims: [...first, ...fixtureQuiz.claims.filter((each) => !first.includes(each))],
	};
}

/** As many options as there may be, of one line and of several. */
function manyOptions(words: string): QuizContent {
	const [claim] = fixtureQuiz.claims;
	if (claim?.question?.kind !== "choice") throw new Error("the fixture begins otherwise");
	const [option] = claim.question.options;
	if (!option) throw new Error("the fixture has no options");
	const options = Array.from({ length: 8 }, (_, n) => ({
		...option,
		id: `o${n}`,
		text: `${words} ${n}`,
		right: n === 0,
	}));
	return { ...fixtureQuiz, claims: [{ ...claim, question: { ...claim.question, options } }] };
}

const long = "What did the spokesperson of the foreign ministry say about the treaty that both sides had signed?";
const sections: { [name: string]: QuizContent[] } = {
	...Object.fromEntries(
		fixtureQuiz.claims.flatMap(({ question }, index) =>
			question ? [[question.kind, Object.keys(allLocales).map((language) => beginningWith(index, language))]] : [],
		),
	),
	"one button": [beginningWith(0, "en", { confidence: false }), beginningWith(3, "de", { confidence: false })],
	"one button alone": [beginningWith(1, "de", { confidence: false, dontKnow: false })],
	"two buttons alone": [beginningWith(2, "fr", { dontKnow: false })],
	"a long title": [beginningWith(2, "en", { title: long })],
	"many options": [manyOptions("Lorem"), manyOptions(long)],
};

/** The first screen of a quiz, as high as what stands in it, in a column of each width. */
function inColumns(quiz: QuizContent): string {
	const text = textIn(quiz.language, quiz.language);
	const state = attemptAt({ quiz, revision: 1 }, "");
	const section = renderToString(h(Quiz, { state, text, theme: "light", send: nothing, share: nothing }));
	return columns.map((width) => `<div style="width:${width}px">${section}</div>`).join("");
}

it.each(Object.entries(sections))(
	"holds %s in what version 0.2.0's snippets and frames reserve",
	async (_, quizzes) => {
		const page = await open("about:blank", { prepare: bringWideFace });
		const style = `<style>body{font-family:Wide}${css}</style>`;
		const html = `<!doctype html>${style}${quizzes.map(inColumns).join("")}`;
		const heights = await readAfter(page.setContent(html), () =>
			page.evaluate(async () => {
				await document.fonts.ready;
				return [...document.querySelectorAll("section")].map((section) => section.offsetHeight);
			}),
		);
		const over = quizzes.flatMap((quiz, n) =>
			columns.flatMap((column, at) => {
				const excess = (heights[n * columns.length + at] ?? 0) - reservedBy020(quiz, column);
				return excess > 0 ? [`${quiz.language}, ${column} px: ${Math.ceil(excess)} too high`] : [];
			}),
		);
		expect(heights).toHaveLength(quizzes.length * columns.length);
		expect(over).toEqual([]);
	},
);
