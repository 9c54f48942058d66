import { fill } from "../../../contract/fill.ts";
import type { Span } from "../../../contract/report.ts";
import { BarTable } from "./BarTable.tsx";
import { type Band, bandsOf } from "./bands.ts";
import { Columns } from "./Columns.tsx";
import type { Label, Locale } from "./locale.ts";
import { type Drawing, outcomeRows } from "./shownResponses.ts";
import { TableBehind } from "./Table.tsx";

/** The name of a band: its span, or two spans whose readers are only known together. */
export function nameOf({ spans }: Band, written: Span, { range, words }: Locale): Label {
	const [first, second] = spans.map((span) => range({ ...written, ...span }));
	if (!first) return { text: "" };
	return second ? { ...first, text: fill(words.either, { a: first.text, b: second.text }) } : first;
}

/** One column per band. A band that lies on both sides of the right one is drawn on top of it. */
function columnsOf(bands: Band[], written: Span, { formats, range }: Locale) {
	const rest = bands.find(({ spans }) => spans.length > 1)?.readers ?? 0;
	return bands
		.filter(({ spans }) => spans.length === 1)
		.map(({ spans: [span], readers, isRight }) => ({
			label: range({ ...written, unit: "", low: span?.low ?? 0, high: span?.low ?? 0 }).text,
			value: readers,
			shown: formats.number(readers),
			isRight,
			...(isRight && { rest }),
		}));
}

/** The share of right estimates, and all estimates over the question's range, cut where the right ones end. */
export function Estimates(drawing: Drawing) {
	const { question, locale } = drawing;
	const { words, formats } = locale;
	const { rightRange, readers } = question;
	if (!rightRange) return null;
	const bands = bandsOf(question);
	const n = formats.number(readers);
	const share = (of: number) => formats.percent(readers > 0 ? Math.min(1, of / readers) : 0);
	return (
		<>
			<BarTable
				head={words.response}
				caption={fill(words.base, { n })}
				rows={outcomeRows(drawing, locale.range(rightRange))}
				locale={locale}
			/>
			<figure>
				<figcaption>{fill(words.estimates, { n })}</figcaption>
				<Columns columns={columnsOf(bands, rightRange, locale)} />
			</figure>
			<TableBehind
				name={words.table}
				caption={fill(words.base, { n })}
				columns={[words.response, words.readers, words.share]}
				rows={[
					...bands.map((band): [Label, string, string] => {
						const name = nameOf(band, rightRange, locale);
						const marked = band.isRight ? { ...name, text: `✓ ${name.text}` } : name;
						return [marked, formats.number(band.readers), share(band.readers)];
					}),
					...outcomeRows(drawing, { text: "" })
						.filter(({ id }) => id === "unknown")
						.map((row): [Label, string, string] => [row.label, formats.number(row.readers), share(row.readers)]),
				]}
			/>
		</>
	);
}
