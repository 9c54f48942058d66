import { meaningOf, slot } from "./counting/layout.ts";
import { completedIn, scoresIn } from "./counting/read.ts";
import type { AnswerKey } from "./gradable.ts";
import type { PublicTally, QuestionTally } from "./publicTally.ts";
import { toThousandths } from "./score.ts";
import { cellNames, type Tally } from "./tally.ts";

function countsOfQuestion(tally: Tally, asked: AnswerKey[number]): QuestionTally {
	const block = tally.questions.get(meaningOf(asked)) ?? [];
	const cells: QuestionTally["cells"] = {};
	for (const [index, cell] of cellNames(asked.question).entries()) {
		const readers = block[slot.cells + index] ?? 0;
		if (readers !== 0) cells[cell] = readers;
	}
	return { n: block[slot.readers] ?? 0, right: block[slot.right] ?? 0, cells };
}

/** The exact counts of one form. Readers may only see them after `suppress`. */
export function countsOf(tally: Tally, key: AnswerKey): PublicTally {
	const scores = scoresIn(tally, key).map(([score, readers]) => [String(toThousandths(score)), readers]);
	return {
		completed: completedIn(tally, key),
		scores: Object.fromEntries(scores),
		questions: Object.fromEntries(key.map((asked) => [asked.id, countsOfQuestion(tally, asked)])),
	};
}

function increase(counts: Record<string, number>, name: string, value: number): void {
	counts[name] = (counts[name] ?? 0) + value;
}

function addInto(sum: PublicTally, { completed, scores, questions }: PublicTally): void {
	sum.completed += completed;
	for (const score in scores) increase(sum.scores, score, scores[score] ?? 0);
	for (const id in questions) {
		const [to, from] = [sum.questions[id], questions[id]];
		if (!to || !from) continue;
		to.n += from.n;
		to.right += from.right;
		for (const cell in from.cells) increase(to.cells, cell, from.cells[cell] ?? 0);
	}
}

/** The sum of counts of the same form, that of `key`. */
export function sumCounts(key: AnswerKey, ...all: PublicTally[]): PublicTally {
	const questions = Object.fromEntries(
		key.map(({ id }): [string, QuestionTally] => [id, { n: 0, right: 0, cells: {} }]),
	);
	const sum: PublicTally = { completed: 0, scores: {}, questions };
	for (const counts of all) addInto(sum, counts);
	return sum;
}
