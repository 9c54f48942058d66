import { fill } from "../../contract/fill.ts";
import { signOf } from "../../contract/number/signOf.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { spoken } from "../../widget/language/allLocales.ts";
import type { Messages } from "../../widget/language/text.ts";

/** The narrowest column in CSS pixels. In columns wider than the last one below, the height hardly changes. */
const NARROW = 280;
/** The column widths for which the height is estimated, and the slopes to try, in percent of the width. */
const columns = Array.from({ length: 17 }, (_, n) => NARROW + n * 20);
const slopes = Array.from({ length: 100 }, (_, percent) => percent);

/** The size of a character and a line in CSS pixels, for the widest common typefaces. */
type Face = { character: number; line: number };
const title: Face = { character: 13, line: 27 };
const prompt: Face = { character: 12, line: 25 };
const plain: Face = { character: 9.5, line: 24 };
const bold: Face = { character: 11, line: 19.2 };
const small: Face = { character: 8.1, line: 20.4 };

/** Edges, progress, footer line and the space between them. */
const FRAME = 130;
/** The first line of the fallback, which already takes up space. */
const FALLBACK = 24;
/** The line with the hint that an answer is missing. */
const NUDGE = 24;
const RADIO = 56;
const MOVERS = 140;
/** The smallest height of a row and a button, and the space around their text. */
const ROW = { height: 48, edge: 19 };
const BUTTON = { height: 44, edge: 20 };
const LEGEND = 28;
/** The field of an estimate, the number that was read, and the slider. */
const FIELD = 44;
const READING = 27;
const SLIDER = 54;
/** The space above and below a list. */
const AROUND = 16;
/** If the row is not this much wider than the other buttons, "I don't know" is below them. */
const BESIDE = 248;
/** The average number of characters that a line loses to a word that no longer fits. */
const RAGGED = 3;
const WIDE_SCRIPTS = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

function linesOf(text: string, { character, line }: Face, width: number): number {
	// Characters of these scripts are twice as wide, and lines can break between any two.
	const length = text.replace(WIDE_SCRIPTS, "xx").length;
	return Math.ceil(length / Math.max(1, width / character - RAGGED)) * line;
}

function rowsOf(texts: string[], width: number): number {
	return texts.reduce((sum, text) => sum + Math.max(ROW.height, linesOf(text, plain, width) + ROW.edge), 0);
}

/** The height of the hint below the prompt. */
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

/** The height of the first question, or of an explainer's closed claims. */
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
	// The style sheet's padding of 4 % within its limits, and a border of one pixel on each side.
	const width = column - 2 - 2 * Math.min(25.6, Math.max(14.4, column * 0.04));
	const { messages } = spoken(quiz.language);
	const height = FRAME + linesOf(quiz.title, title, width) + bodyHeight(quiz, width, messages);
	return Math.ceil(height / 10) * 10;
}

/**
 * The height of the quiz's first screen in the narrowest column, in CSS pixels, rounded up. It is an upper estimate
 * from the lengths of the texts. It is meant for frames, whose height cannot depend on their width.
 */
export function firstScreenHeight(quiz: Quiz): number {
	return heightAt(quiz, NARROW);
}

/**
 * A CSS length for the element's `padding-bottom`, where percentages are of the column's width. It reserves the height
 * of the first screen at every width, so that nothing moves when the quiz appears. Of all lines that are nowhere too
 * low, it wastes the least space.
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
