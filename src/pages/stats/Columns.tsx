/** The height of the highest column, in CSS pixels. */
const HEIGHT = 128;
/** The greatest number of columns with labels. For more, the labels are only in the table. */
const LABELS = 13;

/** `rest` is drawn on top of the value and does not belong to it. */
type Column = { label: string; value: number; shown: string; isRight?: boolean; rest?: number };

/** A column chart, with the number above each column if there is room. The table is behind it. */
export function Columns({ columns }: { columns: Column[] }) {
	const highest = Math.max(1, ...columns.map(({ value, rest = 0 }) => value + rest));
	const step = Math.ceil(columns.length / LABELS);
	const drawn = (value: number) => (HEIGHT * value) / highest;
	return (
		<ol class={step > 1 ? "columns dense" : "columns"} aria-hidden="true">
			{columns.map(({ label, value, shown, isRight, rest = 0 }, index) => (
				<li key={label} class={isRight ? "right-bin" : ""}>
					<small>
						{isRight && "✓"} {(step === 1 || isRight) && value > 0 && shown}
					</small>
					<svg height={drawn(value + rest)} aria-hidden="true">
						{rest > 0 && <rect class="rest" width="100%" height={drawn(rest)} />}
						<rect y={drawn(rest)} width="100%" height={drawn(value)} />
					</svg>
					<span class={index % (2 * step) ? "second" : ""}>{index % step === 0 && <bdi>{label}</bdi>}</span>
				</li>
			))}
		</ol>
	);
}
