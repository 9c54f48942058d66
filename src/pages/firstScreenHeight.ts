import { fill } from "../../contract/fill.ts";
import { signOf } from "../../contract/number/signOf.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { spoken } from "../../widget/language/allLocales.ts";
import type { Messages } from "../../widget/language/text.ts";

/** Columns in CSS pixels: narrower ones no story has, and in wider ones a quiz is hardly lower. */
const NARROW = 280;
/** Where it is looked how high it is, and how many per cent of its column's width a line may fall. */
const columns = Array.from({ length: 17 }, (_, n) => NARROW + n * 20);
const slopes = Array.from({ length: 100 }, (_, percent) => percent);

/** CSS pixels of a character and of a line, as wide and high as the widest common typefaces make them. */
type Face = { character: number; line: number };
const title: Face = { character: 13, line: 27 };
const prompt: Face = { character: 12, line: 25 };
const plain: Face = { character: 9.5, line: 24 };
const bold: Face = { character: 11, line: 19.2 };
const small: Face = { character: 8.1, line: 20.4 };

/** Edges, progress, the foot's line, and the space between them. */
const FRAME = 130;
/** The fallback's first line, which stands there already. */
const FALLBACK = 24;
/** The line that says what is missing. */
const NUDGE = 24;
const RADIO = 56;
const MOVERS = 140;
/** The least height of a row and of a button, and what their words have around them. */
const ROW = { height: 48, edge: 19 };
const BUTTON = { height: 44, edge: 20 };
const LEGEND = 28;
/** The field of an estimate, what was read of it, and its slider. */
const FIELD = 44;
const READING = 27;
const SLIDER = 54;
/** What a list has above and below. */
const AROUND = 16;
/** Narrower than so much more than the other buttons, "I don't know" stands below them. */
const BESIDE = 248;
/** Characters that a line loses, on average, to a word that no longer fits on it. */
const RAGGED = 3;
const WIDE_SCRIPTS = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

function linesOf(text: string, { character, line }: Face, width: number): number {
	// Characters of these scripts are twice as wide, and break anywhere.
	const length = text.replace(WIDE_SCRIPTS, "xx").length;
	return Math.ceil(length / Math.max(1, width / character - RAGGED)) * line;
}

function rowsOf(texts: string[], width: number): number {
	return texts.reduce((sum, text) => sum + Math.max(ROW.height, linesOf(text, plain, width) + ROW.edge), 0);
}

/** What is wanted, below the prompt. */
function hintHeight(hint: string, width: number): number {
	return linesOf(hint, small, width) + 4;
}

function optionsHeight(question: QuestionOf<"choice" | "multiple">, width: number, { hints }: Messages): number {
	const options = question.options.map(({ text }) => text);
	return hintHeight(hints[question.kind], width) + rowsOf(options, width - RADIO) + NUDGE;
}

const controls: { [K in Kind]: (question: QuestionOf<K>, width: number, messages: Messages) => number } = {
	choice: optionsHeight,
	multiple: optionsHeight,
	"true-false": (_, width, { hints }) => hintHeight(hints.choice, width) + 2 * ROW.height + NUDGE,
	number: (question, width, { estimate, range }) => {
		const { min, max } = question;
		const label = linesOf(`${estimate}${"-".repeat(15)}${signOf(question, "en")}`, plain, width) - plain.line;
		const reading = linesOf(fill(range, { min: `${min}`, max: `${max}` }), small, width);
		return FIELD + label + Math.max(READING, reading) + SLIDER;
	},
	order: ({ items, ends }, width, { hints }) =>
		AROUND +
		hintHeight(ends ? hints.ends + ends.join("") : hints.order, width) +
		(ends ? 2 * small.line : 0) +
		rowsOf(
			items.map(({ text }) => text),
			width - MOVERS,
		),
};

function controlsHeight<K extends Kind>(question: QuestionOf<K>, width: number, messages: Messages): number {
	return controls[question.kind](question, width, messages);
}

function buttonsHeight(quiz: Quiz, width: number, { check, sure, notSure, dontKnow }: Messages): number {
	const beside = dontKnow.length * bold.character + BESIDE;
	const isBeside = quiz.dontKnow && beside <= width;
	const room = isBeside ? width - (beside - BESIDE) : width;
	const texts = quiz.confidence ? [sure, notSure] : [check];
	const lines = Math.max(...texts.map((text) => linesOf(text, bold, room / texts.length - 16)));
	const below = quiz.dontKnow && !isBeside ? BUTTON.height : 0;
	return (quiz.confidence ? LEGEND : 0) + Math.max(BUTTON.height, lines + BUTTON.edge) + below;
}

/** The first question, or the claims of an explainer, closed. */
function bodyHeight(quiz: Quiz, width: number, messages: Messages): number {
	const question = quiz.claims.find((claim) => claim.question)?.question;
	if (!question)
		return rowsOf(
			quiz.claims.map(({ statement }) => statement),
			width - RADIO,
		);
	const asked = linesOf(question.prompt, prompt, width) + controlsHeight(question, width, messages);
	return asked + buttonsHeight(quiz, width, messages);
}

function heightAt(quiz: Quiz, column: number): number {
	// The sheet's padding: 4 % within its bounds, and a line at each side.
	const width = column - 2 - 2 * Math.min(25.6, Math.max(14.4, column * 0.04));
	const { messages } = spoken(quiz.language);
	const height = FRAME + linesOf(quiz.title, title, width) + bodyHeight(quiz, width, messages);
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
 * quiz arrives. Of all lines that are nowhere too low it is the one that wastes least.
 */
export function reservedHeight(quiz: Quiz): string {
	const heights = columns.map((column) => heightAt(quiz, column) - FALLBACK);
	const wide = heights.at(-1) ?? 0;
	const lines = slopes.map((percent) => {
		const from = Math.max(...heights.map((height, n) => height + (percent / 100) * (columns[n] ?? 0)));
		const waste = columns.reduce((sum, column) => sum + Math.max(wide, from - (percent / 100) * column), 0);
		return { percent, from, waste };
	});
	const { from, percent } = lines.reduce((best, line) => (line.waste < best.waste ? line : best));
	return `max(${wide}px,${Math.ceil(from)}px - ${percent}%)`;
}
