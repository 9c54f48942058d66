import type { Question, QuestionOf } from "../../contract/question.ts";
import { DONT_KNOW, NUMBER_BINS } from "../../contract/tally.ts";

/** A cell that responses fall into, as a person reads it; `right` is null where a tolerance cuts a bin. */
export type Cell = { cell: string; label: string; right: boolean | null };

function bins({ min, max, unit, answer, tolerance }: QuestionOf<"number">, language: string): Cell[] {
	const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const width = (max - min) / NUMBER_BINS;
	return Array.from({ length: NUMBER_BINS }, (_, bin) => {
		const low = min + bin * width;
		const high = low + width;
		const isInside = low >= answer - tolerance && high <= answer + tolerance;
		const isOutside = high < answer - tolerance || low > answer + tolerance;
		const label = `${format.format(low)} – ${format.format(high)} ${unit}`;
		return { cell: String(bin), label, right: isInside ? true : isOutside ? false : null };
	});
}

function places({ items, answer }: QuestionOf<"order">): Cell[] {
	return answer.flatMap((id, rightPlace) =>
		answer.map((_, place) => ({
			cell: `${id}@${place}`,
			label: `${items.find((item) => item.id === id)?.text ?? id} → ${place + 1}`,
			right: place === rightPlace,
		})),
	);
}

/** Every cell of a question in the order that a report shows them, "I don't know" last. */
export function cellsOfQuestion(question: Question, language: string): Cell[] {
	const unknown: Cell = { cell: DONT_KNOW, label: "I don’t know", right: false };
	switch (question.kind) {
		case "choice":
		case "multiple":
			return [...question.options.map(({ id, text, right }) => ({ cell: id, label: text, right })), unknown];
		case "true-false":
			return [
				{ cell: "true", label: "True", right: question.answer },
				{ cell: "false", label: "False", right: !question.answer },
				unknown,
			];
		case "number":
			return [...bins(question, language), unknown];
		case "order":
			return [...places(question), unknown];
	}
}
