/** Of the highest column, in CSS pixels. */
const HEIGHT = 128;
/** Labels under so many columns at most; others stand in the table. */
const LABELS = 13;

type Props = { columns: { label: string; value: number; shown: string; isRight?: boolean }[] };

/** A chart of upright columns, each with its number above while there is room. Its table stands behind it. */
export function Columns({ columns }: Props) {
	const highest = Math.max(1, ...columns.map(({ value }) => value));
	const step = Math.ceil(columns.length / LABELS);
	return (
		<ol class={step > 1 ? "columns dense" : "columns"} aria-hidden="true">
			{columns.map(({ label, value, shown, isRight }, index) => (
				<li key={label} class={isRight ? "right-bin" : ""}>
					<small>
						{isRight && "✓"} {step === 1 && value > 0 && shown}
					</small>
					<svg height={(HEIGHT * value) / highest} aria-hidden="true">
						<rect width="100%" height="100%" />
					</svg>
					<span class={index % (2 * step) ? "second" : ""}>{index % step === 0 && label}</span>
				</li>
			))}
		</ol>
	);
}
