import type { AnswerKey, Gradable } from "../../contract/gradable.ts";
import type { PublicTally, QuestionTally } from "../../contract/publicTally.ts";

/** What the public may see: nothing of fewer readers than `minimum`, every count in steps of `step`. */
export type Policy = { minimum: number; step: number };

/** Everything, exactly: for a newsroom's eyes. */
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

/** Readers in the one right cell, for kinds that have one. */
function rightCell(question: Gradable): string | undefined {
	if (question.kind === "choice") return question.options.find(({ right }) => right)?.id;
	return question.kind === "true-false" ? String(question.answer) : undefined;
}

/**
 * Rounded counts of a question. Where cells part readers (each reader is in one), the total is the
 * sum of rounded cells: a total rounded by itself would betray, by its difference, what rounding hid.
 */
function suppressQuestion(question: Gradable, { n, right, cells }: QuestionTally, step: number): QuestionTally {
	const { rounded, total: inCells } = roundAll(cells, step);
	const partsReaders = question.kind !== "multiple" && question.kind !== "order";
	const total = partsReaders ? inCells : Math.round(n / step) * step;
	const cell = rightCell(question);
	const rightReaders = cell === undefined ? Math.round(right / step) * step : (rounded[cell] ?? 0);
	return { n: total, right: Math.min(rightReaders, total), cells: rounded };
}

/** Exact counts as the public may see them; all public figures are made from these alone. */
export function suppress(counts: PublicTally, key: AnswerKey, { minimum, step }: Policy): PublicTally {
	const { total, rounded } = roundAll(counts.completed >= minimum ? counts.scores : {}, step);
	const questions: PublicTally["questions"] = {};
	for (const { id, question } of key) {
		const tally = counts.questions[id];
		if (tally && tally.n >= Math.max(1, minimum)) questions[id] = suppressQuestion(question, tally, step);
	}
	return { completed: total, scores: rounded, questions };
}
