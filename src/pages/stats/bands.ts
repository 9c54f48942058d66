import type { QuestionReport } from "../../../contract/report.ts";

/** Whole numbers from `low` to `high`, both included. */
type Span = { low: number; high: number };

/** Estimates that are all right or all wrong. With several spans, only their total is known. */
export type Band = { spans: Span[]; readers: number; isRight: boolean };

type Bin = Span & { readers: number };

const isSpan = ({ low, high }: Span) => low <= high;

/** The whole numbers in each twentieth of the range. Twentieths without a whole number are left out. */
function binsOf({ responses }: QuestionReport): Bin[] {
	const bins = responses.flatMap(({ meaning, readers }) => (meaning.type === "bin" ? [{ ...meaning, readers }] : []));
	const highest = bins.at(-1)?.high;
	return bins
		.map(({ low, high, readers }) => ({
			low: Math.ceil(low),
			high: high === highest ? high : Math.ceil(high) - 1,
			readers,
		}))
		.filter(isSpan);
}

const sumOf = (bins: readonly Bin[]) => bins.reduce((sum, { readers }) => sum + readers, 0);

/**
 * Divides the estimates into bands: one with all right estimates, and wrong ones around it. The log counts estimates
 * per twentieth, and the right ones in total. So in a twentieth that is partly right, the number of wrong estimates is
 * known. If they lie on both sides of the right band, only their sum is known.
 */
export function bandsOf(question: QuestionReport): Band[] {
	const { rightRange, right } = question;
	if (!rightRange || !right) return [];
	const bins = binsOf(question);
	const { low, high } = rightRange;
	const outside = bins.filter((bin) => bin.high < low || bin.low > high);
	const inside = bins.filter((bin) => bin.low >= low && bin.high <= high);
	const cut = bins.filter((bin) => !outside.includes(bin) && !inside.includes(bin));
	const wrong = Math.min(sumOf(cut), Math.max(0, sumOf(cut) + sumOf(inside) - right.readers));
	const beside = (bin: Bin) =>
		[
			{ low: bin.low, high: Math.min(bin.high, low - 1) },
			{ low: Math.max(bin.low, high + 1), high: bin.high },
		].filter(isSpan);
	const spans = cut.filter(({ readers }) => readers > 0 && wrong > 0).flatMap(beside);
	const empty = cut.filter(({ readers }) => readers === 0 || wrong === 0).flatMap(beside);
	const bands: Band[] = [
		...outside.map(({ readers, ...span }) => ({ spans: [span], readers, isRight: false })),
		...empty.map((span) => ({ spans: [span], readers: 0, isRight: false })),
		...(spans.length > 0 ? [{ spans, readers: wrong, isRight: false }] : []),
		{ spans: [{ low, high }], readers: right.readers, isRight: true },
	];
	const lowest = (band: Band) => band.spans[0]?.low ?? 0;
	return bands.sort((a, b) => lowest(a) - lowest(b));
}
