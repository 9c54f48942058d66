/** Of the highest column, in CSS pixels. */
const HEIGHT = 128;
/** Labels under so many columns at most; others stand in the table. */
const LABELS = 13;

/** `rest`: what stands on top of the value and is not what the column is of. */
type Column = { label: string; value: number; shown: string; isRight?: boolean; rest?: number };

/** A chart of upright columns, each with its number above while there is room. Its table stands behind it. */
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
