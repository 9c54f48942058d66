import type { Question } from "../../contract/question.ts";
import type { Quiz } from "../../contract/quiz.ts";

/** Characters that surely fit on a line of a 320 px screen, and the pixels such a line takes. */
const title = { characters: 21, line: 28 };
const prompt = { characters: 22, line: 25 };
const option = { characters: 22, line: 24, padding: 24 };
const item = { characters: 13, line: 24, padding: 24 };
/** Kicker, progress, hint, status, the foot's line, and the space between them. */
const FRAME = 232;
const NUMBER_CONTROLS = 110;
const CHECK_BUTTON = 66;
const SURE_BUTTONS = 100;
const DONT_KNOW = 58;

type Box = { characters: number; line: number; padding?: number };

function heightOf(text: string, { characters, line, padding = 0 }: Box): number {
	return Math.ceil(text.length / characters) * line + padding;
}

function controlsHeight(question: Question): number {
	const stack = (texts: string[], box: Box) => texts.reduce((sum, text) => sum + heightOf(text, box), 0);
	switch (question.kind) {
		case "choice":
		case "multiple":
			return stack(
				question.options.map(({ text }) => text),
				option,
			);
		case "true-false":
			return 2 * heightOf("-", option);
		case "number":
			return NUMBER_CONTROLS;
		case "order":
			return stack(
				question.items.map(({ text }) => text),
				item,
			);
	}
}

/**
 * Pixels that the quiz's first screen takes at 320 px width, rounded up: what a page reserves so
 * that nothing moves when the quiz arrives. An upper estimate from the lengths of the texts.
 */
export function firstScreenHeight(quiz: Quiz): number {
	const question = quiz.claims.find((claim) => claim.question)?.question;
	if (!question) return 0;
	const buttons = (quiz.confidence ? SURE_BUTTONS : CHECK_BUTTON) + (quiz.dontKnow ? DONT_KNOW : 0);
	const texts = heightOf(quiz.title, title) + heightOf(question.prompt, prompt);
	return Math.ceil((FRAME + texts + controlsHeight(question) + buttons) / 10) * 10;
}
