import type { Mark } from "./findMarks.ts";

/** A part of a paragraph, and the index of the claim whose passage it belongs to. */
export type Piece = { text: string; claim: number | undefined };

/** Cuts a paragraph where passages begin and end. If passages overlap, the quiz's last one is shown. */
export function piecesOf(paragraph: string, place: number, marks: readonly Mark[]): Piece[] {
	const spans = marks
		.filter(({ start, end }) => start.paragraph <= place && end.paragraph >= place)
		.map(({ claim, start, end }) => ({
			claim,
			from: start.paragraph === place ? start.offset : 0,
			to: end.paragraph === place ? end.offset : paragraph.length,
		}));
	const cuts = [...new Set([0, paragraph.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
		(a, b) => a - b,
	);
	return cuts.slice(1).map((end, index) => {
		const start = cuts[index] ?? 0;
		return {
			text: paragraph.slice(start, end),
			claim: spans.findLast(({ from, to }) => from <= start && to >= end)?.claim,
		};
	});
}
