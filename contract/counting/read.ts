import type { AnswerKey } from "../gradable.ts";
import type { FormCounts, Tally } from "../tally.ts";
import { type EmbedKind, embedKinds } from "../wire.ts";
import { type FormLayout, layoutOf, productSlot } from "./layout.ts";

/** How often each value occurs: [value, readers], ascending, in units of `FULL_CREDIT`. */
export type Histogram = [value: number, readers: number][];

const nothing: FormCounts = { slots: [], hours: new Map(), days: new Map(), hosts: new Map() };

/** The counts of a form. */
export function formIn(tally: Tally, key: AnswerKey): FormCounts {
	return tally.forms.get(layoutOf(key).form) ?? nothing;
}

/** Attempts by the number of questions answered. */
export function answeredIn(tally: Tally, key: AnswerKey): number[] {
	const { answeredAt } = layoutOf(key);
	const { slots } = formIn(tally, key);
	return Array.from({ length: key.length + 1 }, (_, answered) => slots[answeredAt + answered] ?? 0);
}

/** Attempts that answered every question. */
export function completedIn(tally: Tally, key: AnswerKey): number {
	return answeredIn(tally, key).at(-1) ?? 0;
}

/** Attempts that began. */
export function startedIn(tally: Tally, key: AnswerKey): number {
	return answeredIn(tally, key).reduce((sum, each) => sum + each, 0);
}

/** Suspected attempts. */
export function suspectIn(tally: Tally, key: AnswerKey): number {
	return formIn(tally, key).slots[layoutOf(key).suspect] ?? 0;
}

/** Attempts by kind of embed. */
export function embedsIn(tally: Tally, key: AnswerKey): { [kind in EmbedKind]?: number } {
	const { embedsAt } = layoutOf(key);
	const { slots } = formIn(tally, key);
	return Object.fromEntries(embedKinds.map((kind, index) => [kind, slots[embedsAt + index] ?? 0]));
}

/** Complete attempts by score. In tenths of a point if a quiz has too many possible scores. */
export function scoresIn(tally: Tally, key: AnswerKey): Histogram {
	const { scores, scoresAt } = layoutOf(key);
	const { slots } = formIn(tally, key);
	const found: Histogram = [];
	for (let bin = 0; bin < scores.bins; bin++) {
		const readers = slots[scoresAt + bin] ?? 0;
		if (readers !== 0) found.push([bin * scores.width, readers]);
	}
	return found;
}

/** Complete attempts by the score of the other questions. A bin with several values is represented by their mean. */
export function restsOf({ rests }: FormLayout, restsAt: number, slots: number[]): Histogram {
	const found: Histogram = [];
	for (let bin = 0; bin < rests.bins; bin++) {
		const readers = slots[restsAt + bin] ?? 0;
		const sum = slots[restsAt + rests.bins + bin] ?? 0;
		if (readers !== 0) found.push([rests.isExact ? bin * rests.width : sum / readers, readers]);
	}
	return found;
}

/**
 * What complete attempts show of each question: its credits, the score of the others, and Σ of products with each other
 * question.
 */
export type Completed = {
	n: number;
	questions: Map<string, { credits: Histogram; rests: Histogram; products: number[] }>;
};

/** The complete attempts of a form. Products are in the order of `questions`, with 0 for a question and itself. */
export function completedOf(tally: Tally, key: AnswerKey): Completed {
	const layout = layoutOf(key);
	const { slots } = formIn(tally, key);
	const questions = layout.questions.map(({ id, credits, creditsAt, restsAt }, index) => {
		const products = layout.questions.map((_, other) =>
			other === index ? 0 : (slots[productSlot(layout, index, other)] ?? 0),
		);
		const byCredit = credits.flatMap((credit, place): Histogram => {
			const readers = slots[creditsAt + place] ?? 0;
			return readers === 0 ? [] : [[credit, readers]];
		});
		return [id, { credits: byCredit, rests: restsOf(layout, restsAt, slots), products }] as const;
	});
	return { n: completedIn(tally, key), questions: new Map(questions) };
}
