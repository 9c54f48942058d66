import { fingerprint } from "../answerKey.ts";
import type { AnswerKey } from "../gradable.ts";
import { reachableCredits } from "../score.ts";
import { cellNames, TIME_BINS } from "../tally.ts";
import { embedKinds, FULL_CREDIT } from "../wire.ts";

/** Slots of a question's block; the counts of times and of cells come last. */
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

/** Where in a form's block attempts are counted by the number of questions that they answered; suspected ones and ways of embedding come before. */
export const ANSWERED_AT = 1 + embedKinds.length;

/** Up to so many values an axis has a bin for each; beyond, scores go by tenths and rests into 64 bins. */
const SCORES_EXACT = 1024;
const RESTS_EXACT = 128;
const REST_BINS = 64;
const TENTH = FULL_CREDIT / 10;

/** Bins of one width that part the values from 0 to `maximum`. Exact: each reachable value has one of its own. */
type Axis = { width: number; bins: number; isExact: boolean };

type QuestionLayout = {
	id: string;
	question: AnswerKey[number]["question"];
	meaning: string;
	/** Every cell that a response can fall into, and where in the block it is counted. */
	cells: ReadonlyMap<string, number>;
	size: number;
	/** Every credit that can be earned, ascending. */
	credits: readonly number[];
	/** Where in the form's block the counts by credit, and those by the score of the other questions, begin. */
	creditsAt: number;
	restsAt: number;
};

/** Where in a form's block everything is counted. All of it follows from the key. */
export type FormLayout = {
	form: string;
	/** By id, so that another order of the same questions is the same form. */
	questions: readonly QuestionLayout[];
	suspect: number;
	embedsAt: number;
	/** Attempts by the number of questions that they answered; the last are the complete ones. */
	answeredAt: number;
	scores: Axis;
	scoresAt: number;
	productsAt: number;
	rests: Axis;
	size: number;
};

/** What a question's counters are named by: two questions of the same meaning count together. */
export function meaningOf({ id, question, generation = 0 }: AnswerKey[number]): string {
	return generation > 0 ? `${id} ${fingerprint(question)} #${generation}` : `${id} ${fingerprint(question)}`;
}

/** What a name made by `meaningOf` says. */
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

/** A bin of rests counts attempts; where it holds several values, it sums them too. */
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

/** Keys are made once and never changed, and asked for their layout with every answer. */
const layouts = new WeakMap<AnswerKey, FormLayout>();

/** Where attempts at this key are counted. */
export function layoutOf(key: AnswerKey): FormLayout {
	const known = layouts.get(key);
	if (known) return known;
	const made = arrange(key);
	layouts.set(key, made);
	return made;
}

/** What two revisions have in common when they ask the same, as text. */
export function formOf(key: AnswerKey): string {
	return layoutOf(key).form;
}

/** The bin of a value on its axis. */
export function binOf({ width, bins, isExact }: Axis, value: number): number {
	return Math.min(bins - 1, isExact || width === TENTH ? Math.round(value / width) : Math.floor(value / width));
}

/** Slot of the sum of products of the credits of two questions, by their places in the layout. */
export function productSlot({ productsAt, questions }: FormLayout, a: number, b: number): number {
	const [first, second] = a < b ? [a, b] : [b, a];
	return productsAt + (first * (2 * questions.length - first - 1)) / 2 + second - first - 1;
}
