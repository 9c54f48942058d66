import { NUMBER_BINS } from "../../contract/kinds/number/bins.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { QuestionReport, ResponseReport } from "../../contract/report.ts";
import { DONT_KNOW } from "../../contract/wire.ts";

/** A cell that responses are counted in. `right` is null if the tolerance's end is inside a bin. */
export type Cell = Pick<ResponseReport, "cell" | "meaning" | "right">;

/** How a question's numbers are formatted. */
function writingOf({ unit, decimals, format, currency }: QuestionOf<"number">) {
	return {
		unit: typeof unit === "string" ? unit : unit.other,
		...(decimals !== undefined && { decimals }),
		...(format && { format }),
		...(currency !== undefined && { currency }),
	};
}

function bins(question: QuestionOf<"number">): Cell[] {
	const { min, max, answer, tolerance } = question;
	// One division at the end keeps whole ends whole.
	const edge = (bin: number) => (min * (NUMBER_BINS - bin) + max * bin) / NUMBER_BINS;
	return Array.from({ length: NUMBER_BINS }, (_, bin) => {
		const [low, high] = [edge(bin), edge(bin + 1)];
		// Estimates are whole numbers. A bin is right if all whole numbers in it are.
		const first = Math.ceil(low);
		const last = bin === NUMBER_BINS - 1 ? max : Math.ceil(high) - 1;
		const isInside = first <= last && first >= answer - tolerance && last <= answer + tolerance;
		const isOutside = first > last || last < answer - tolerance || first > answer + tolerance;
		const right = isInside ? true : isOutside ? false : null;
		return { cell: String(bin), meaning: { type: "bin", low, high, ...writingOf(question) }, right };
	});
}

function places({ items, answer }: QuestionOf<"order">): Cell[] {
	return answer.flatMap((item, rightPlace) => {
		const text = items.find(({ id }) => id === item)?.text ?? item;
		return answer.map((_, place): Cell => {
			const meaning = { type: "place", item, text, place: place + 1 } as const;
			return { cell: `${item}@${place}`, meaning, right: place === rightPlace };
		});
	});
}

function ofOptions({ options }: QuestionOf<"choice" | "multiple">): Cell[] {
	return options.map(({ id, text, right }) => ({ cell: id, meaning: { type: "option", text }, right }));
}

function truths({ answer }: QuestionOf<"true-false">): Cell[] {
	return [true, false].map((value) => ({
		cell: String(value),
		meaning: { type: "truth", value },
		right: value === answer,
	}));
}

const cells: { [K in Kind]: (question: QuestionOf<K>) => Cell[] } = {
	choice: ofOptions,
	multiple: ofOptions,
	"true-false": truths,
	number: bins,
	order: places,
};

/** Every cell of a question in the order of a report, "I don't know" last. */
export function cellsOfQuestion<K extends Kind>(question: QuestionOf<K>): Cell[] {
	return [...cells[question.kind](question), { cell: DONT_KNOW, meaning: { type: "unknown" }, right: false }];
}

const ranges: { [K in Kind]: (question: QuestionOf<K>) => QuestionReport["rightRange"] } = {
	choice: () => undefined,
	multiple: () => undefined,
	"true-false": () => undefined,
	number: (question) => {
		const { min, max, answer, tolerance } = question;
		return {
			low: Math.max(min, answer - tolerance),
			high: Math.min(max, answer + tolerance),
			...writingOf(question),
		};
	},
	order: () => undefined,
};

/** The range of right estimates, for number questions. */
export function rightRangeOf<K extends Kind>(question: QuestionOf<K>): Pick<QuestionReport, "rightRange"> {
	const rightRange = ranges[question.kind](question);
	return rightRange ? { rightRange } : {};
}
