import type { AnswerKey, GradableOf } from "../../contract/gradable.ts";
import { isOneCell, rightCells } from "../../contract/kinds/tables.ts";
import type { PublicTally, QuestionTally } from "../../contract/publicTally.ts";
import type { Kind } from "../../contract/question.ts";

/** What the public may see: no figures of fewer than `minimum` readers, and every count rounded to `step`. */
export type Policy = { minimum: number; step: number };

/** The newsroom sees exact counts. */
export const exact: Policy = { minimum: 0, step: 1 };

/** Rounds every count to steps, leaves out those that become 0, and returns their sum too. */
function roundAll(
	counts: { [cell: string]: number },
	step: number,
): { total: number; rounded: { [cell: string]: number } } {
	const rounded: { [cell: string]: number } = {};
	let total = 0;
	for (const cell in counts) {
		const count = Math.round((counts[cell] ?? 0) / step) * step;
		if (count <= 0) continue;
		rounded[cell] = count;
		total += count;
	}
	return { total, rounded };
}

/**
 * A question's counts, rounded. If each reader is in exactly one cell, the total is the sum of the rounded cells. A
 * separately rounded total would reveal what rounding hides.
 */
function suppressQuestion<K extends Kind>(
	question: GradableOf<K>,
	{ n, right, cells }: QuestionTally,
	step: number,
): QuestionTally {
	const { rounded, total: inCells } = roundAll(cells, step);
	const total = isOneCell[question.kind] ? inCells : Math.round(n / step) * step;
	const cell = rightCells[question.kind](question);
	const rightReaders = cell === undefined ? Math.round(right / step) * step : (rounded[cell] ?? 0);
	return { n: total, right: Math.min(rightReaders, total), cells: rounded };
}

/** Turns exact counts into those that the public may see. All public figures are made from these. */
export function suppress(counts: PublicTally, key: AnswerKey, { minimum, step }: Policy): PublicTally {
	const { total, rounded } = roundAll(counts.completed >= minimum ? counts.scores : {}, step);
	const questions: PublicTally["questions"] = {};
	for (const { id, question } of key) {
		const tally = counts.questions[id];
		if (tally && tally.n >= Math.max(1, minimum)) questions[id] = suppressQuestion(question, tally, step);
	}
	return { completed: total, scores: rounded, questions };
}
