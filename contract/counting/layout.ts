import { fingerprint } from "../answerKey.ts";
import type { AnswerKey } from "../gradable.ts";
import { reachableCredits } from "../score.ts";
import { cellNames, TIME_BINS } from "../tally.ts";
import { embedKinds, FULL_CREDIT } from "../wire.ts";

/** Slots of a question's block. Times and cells come last. */
export const slot = {
	readers: 0,
	credit: 1,
	right: 2,
	sureRight: 3,
	sureWrong: 4,
	unsureRight: 5,
	unsureWrong: 6,
	unfair: 7,
	missing: 8,
	times: 9,
	cells: 9 + TIME_BINS,
} as const;

/**
 * The slot in a form's block where the counts by number of answers begin. Suspected attempts and kinds of embed come
 * before.
 */
export const ANSWERED_AT = 1 + embedKinds.length;

/**
 * An axis has one bin per value up to these numbers. With more values, scores are counted in tenths and rests in 64
 * bins.
 */
const SCORES_EXACT = 1024;
const RESTS_EXACT = 128;
const REST_BINS = 64;
const TENTH = FULL_CREDIT / 10;

/**
 * Bins of equal width for the values from 0 to `maximum`. `isExact`: each value that can be reached has its own bin.
 */
type Axis = { width: number; bins: number; isExact: boolean };

type QuestionLayout = {
	id: string;
	question: AnswerKey[number]["question"];
	meaning: string;
	/** Every cell that a response can be counted in, and its slot in the block. */
	cells: ReadonlyMap<string, number>;
	size: number;
	/** Every credit that an answer can earn, ascending. */
	credits: readonly number[];
	/** Where the counts by credit, and those by the score of the other questions, begin in the form's block. */
	creditsAt: number;
	restsAt: number;
};

/** Where each count is in a form's block. It is calculated from the key alone. */
export type FormLayout = {
	form: string;
	/** Sorted by id, so that the order of the questions makes no difference. */
	questions: readonly QuestionLayout[];
	suspect: number;
	embedsAt: number;
	/** Attempts by the number of questions answered. The last slot counts the complete ones. */
	answeredAt: number;
	scores: Axis;
	scoresAt: number;
	productsAt: number;
	rests: Axis;
	size: number;
};

/** The name of a question's counters. Questions with the same meaning are counted together. */
export function meaningOf({ id, question, generation = 0 }: AnswerKey[number]): string {
	return generation > 0 ? `${id} ${fingerprint(question)} #${generation}` : `${id} ${fingerprint(question)}`;
}

/** Parses a name that `meaningOf` made. */
export function readMeaning(meaning: string): { id: string; fingerprint: string; generation: number } {
	const [, id = "", fingerprint = "", generation = 0] = /^(\S+) (.*?)(?: #(\d+))?$/.exec(meaning) ?? [];
	return { id, fingerprint, generation: Number(generation) };
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function axisOf(maximum: number, step: number, exactUpTo: number, coarse: { width: number; bins: number }): Axis {
	const values = maximum / step + 1;
	return values <= exactUpTo ? { width: step, bins: values, isExact: true } : { ...coarse, isExact: false };
}

/** The slots for one axis of rests: counts, and if bins hold several values, their sums too. */
function restSize({ bins, isExact }: Axis): number {
	return isExact ? bins : 2 * bins;
}

type Axes = { scores: Axis; rests: Axis };

function axesOf(count: number, step: number): Axes {
	const maximum = count * FULL_CREDIT;
	const others = Math.max(0, count - 1) * FULL_CREDIT;
	return {
		scores: axisOf(maximum, step, SCORES_EXACT, { width: TENTH, bins: maximum / TENTH + 1 }),
		rests: axisOf(others, step, RESTS_EXACT, { width: (others + 1) / REST_BINS, bins: REST_BINS }),
	};
}

function cellsOfBlock(question: AnswerKey[number]["question"]): Map<string, number> {
	return new Map(cellNames(question).map((name, index) => [name, slot.cells + index]));
}

function arrange(key: AnswerKey): FormLayout {
	const sorted = key.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const earned = sorted.map(({ question }) => [...reachableCredits(question)].sort((a, b) => a - b));
	const axes = axesOf(key.length, earned.flat().reduce(greatestCommonDivisor, FULL_CREDIT));
	let size = 0;
	const take = (slots: number) => {
		size += slots;
		return size - slots;
	};
	const head = {
		suspect: take(1),
		embedsAt: take(embedKinds.length),
		answeredAt: take(key.length + 1),
		scoresAt: take(axes.scores.bins),
		productsAt: take((key.length * (key.length - 1)) / 2),
	};
	const questions = sorted.map((asked, index): QuestionLayout => {
		const credits = earned[index] ?? [];
		const cells = cellsOfBlock(asked.question);
		const meaning = meaningOf(asked);
		const at = { creditsAt: take(credits.length), restsAt: take(restSize(axes.rests)) };
		return { ...asked, meaning, cells, size: slot.cells + cells.size, credits, ...at };
	});
	const form = questions.map(({ meaning }) => meaning).join("\n");
	return { form, questions, ...head, ...axes, size };
}

/** A cache: keys never change, and every answer needs its key's layout. */
const layouts = new WeakMap<AnswerKey, FormLayout>();

/** Where attempts at this key are counted. */
export function layoutOf(key: AnswerKey): FormLayout {
	const known = layouts.get(key);
	if (known) return known;
	const made = arrange(key);
	layouts.set(key, made);
	return made;
}

/** A name for what a key asks. Revisions that ask the same have the same form. */
export function formOf(key: AnswerKey): string {
	return layoutOf(key).form;
}

/** The index of a value's bin. */
export function binOf({ width, bins, isExact }: Axis, value: number): number {
	return Math.min(bins - 1, isExact || width === TENTH ? Math.round(value / width) : Math.floor(value / width));
}

/** The slot for the sum of products of two questions' credits. `a` and `b` are their indexes in the layout. */
export function productSlot({ productsAt, questions }: FormLayout, a: number, b: number): number {
	const [first, second] = a < b ? [a, b] : [b, a];
	return productsAt + (first * (2 * questions.length - first - 1)) / 2 + second - first - 1;
}
