import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { spoken } from "../../widget/language/allLocales.ts";

/** Columns in CSS pixels: narrower ones no story has, and in wider ones a quiz is hardly lower. */
const NARROW = 280;
const WIDE = 600;

/** CSS pixels of a character and of a line, as wide and high as the widest common typefaces make them. */
type Face = { character: number; line: number };
const title: Face = { character: 13, line: 28 };
const prompt: Face = { character: 12, line: 25 };
const plain: Face = { character: 9.5, line: 24 };

/** Edges, kicker, progress, hint, status, the foot's line, and the space between them. */
const FRAME = 210;
/** The fallback's first line, which stands there already. */
const FALLBACK = 24;
const RADIO = 41;
const MOVERS = 130;
const ROW = 24;
const BUTTON = { edge: 50, line: 56 };
const LEGEND = 22;
/** Characters that a line loses, on average, to a word that no longer fits on it. */
const RAGGED = 3;
const WIDE_SCRIPTS = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

function linesOf(text: string, { character, line }: Face, width: number): number {
	// Characters of these scripts are twice as wide, and break anywhere.
	const length = text.replace(WIDE_SCRIPTS, "xx").length;
	return Math.ceil(length / Math.max(1, width / character - RAGGED)) * line;
}

function rowsOf(texts: string[], width: number): number {
	return texts.reduce((sum, text) => sum + linesOf(text, plain, width) + ROW, 0);
}

function optionsHeight(question: QuestionOf<"choice" | "multiple">, width: number): number {
	return rowsOf(
		question.options.map(({ text }) => text),
		width - RADIO,
	);
}

const controls: { [K in Kind]: (question: QuestionOf<K>, width: number) => number } = {
	choice: optionsHeight,
	multiple: optionsHeight,
	"true-false": (_, width) => rowsOf(["-", "-"], width - RADIO),
	number: ({ unit }, width) => linesOf("-".repeat(30) + unit, plain, width) + 60,
	order: ({ items }, width) =>
		rowsOf(
			items.map(({ text }) => text),
			width - MOVERS,
		),
};

function controlsHeight<K extends Kind>(question: QuestionOf<K>, width: number): number {
	return controls[question.kind](question, width);
}

function buttonsHeight(quiz: Quiz, width: number): number {
	const { messages } = spoken(quiz.language);
	const texts = quiz.confidence ? [messages.sure, messages.notSure] : [messages.check];
	if (quiz.dontKnow) texts.push(messages.dontKnow);
	const needed = texts.reduce((sum, text) => sum + text.length * plain.character + BUTTON.edge, 0);
	const rows = Math.min(texts.length, Math.ceil(needed / width));
	return rows * BUTTON.line + (quiz.confidence ? LEGEND : 0);
}

function heightAt(quiz: Quiz, column: number): number {
	const question = quiz.claims.find((claim) => claim.question)?.question;
	if (!question) return 0;
	// The sheet's padding: 4 % within its bounds, and a line at each side.
	const width = column - 2 - 2 * Math.min(25.6, Math.max(14.4, column * 0.04));
	const texts = linesOf(quiz.title, title, width) + linesOf(question.prompt, prompt, width);
	const height = FRAME + texts + controlsHeight(question, width) + buttonsHeight(quiz, width);
	return Math.ceil(height / 10) * 10;
}

/**
 * CSS pixels that the quiz's first screen takes in the narrowest column, rounded up: an upper
 * estimate from the lengths of the texts, for frames, whose height knows nothing of their width.
 */
export function firstScreenHeight(quiz: Quiz): number {
	return heightAt(quiz, NARROW);
}

/**
 * A CSS length for the element's `padding-bottom`, whose percentages are of the column's width: with
 * it a page holds the place of the first screen in whatever column, so that nothing moves when the
 * quiz arrives. Heights fall with widths ever less steeply, so that a line from the narrowest column
 * to a wide one is nowhere too low.
 */
export function reservedHeight(quiz: Quiz): string {
	const [narrow, wide] = [heightAt(quiz, NARROW) - FALLBACK, heightAt(quiz, WIDE) - FALLBACK];
	const percent = Math.ceil(((narrow - wide) / (WIDE - NARROW)) * 100);
	return `max(${wide}px,${Math.ceil(narrow + (percent / 100) * NARROW)}px - ${percent}%)`;
}
