import type { AnswerKey, GradableOf } from "../../contract/gradable.ts";
import { isOneCell, rightCells } from "../../contract/kinds/tables.ts";
import type { PublicTally, QuestionTally } from "../../contract/publicTally.ts";
import type { Kind } from "../../contract/question.ts";

/** What the public may see: nothing of fewer readers than `minimum`, every count in steps of `step`. */
export type Policy = { minimum: number; step: number };

/** Everything, exactly: for the newsroom. */
export const exact: Policy = { minimum: 0, step: 1 };

/** Every count rounded to steps, those of nothing left out; and their sum. */
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
 * Rounded counts of a question. Where cells part readers (each reader is in one), the total is the
 * sum of rounded cells: a total rounded by itself would betray, by its difference, what rounding hid.
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

/** Turns exact counts into those that the public may see. All public figures are made only from these. */
export function suppress(counts: PublicTally, key: AnswerKey, { minimum, step }: Policy): PublicTally {
	const { total, rounded } = roundAll(counts.completed >= minimum ? counts.scores : {}, step);
	const questions: PublicTally["questions"] = {};
	for (const { id, question } of key) {
		const tally = counts.questions[id];
		if (tally && tally.n >= Math.max(1, minimum)) questions[id] = suppressQuestion(question, tally, step);
	}
	return { completed: total, scores: rounded, questions };
}
