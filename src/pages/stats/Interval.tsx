type Props = { low: number; high: number; value: number; chance: number };

/**
 * A share with its interval on a line from 0 to 1. The mark below is the result of random guessing. The text beside it
 * says the same.
 */
export function Interval({ low, high, value, chance }: Props) {
	const x = (share: number) => 100 * share;
	return (
		<svg class="line" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
			<line class="axis" x1="0" x2="100" y1="4" y2="4" />
			<rect x={x(low)} width={Math.max(0.5, x(high) - x(low))} y="2.4" height="3.2" />
			<line class="value" x1={x(value)} x2={x(value)} y1="0.6" y2="7.4" />
			<line class="chance" x1={x(chance)} x2={x(chance)} y1="2" y2="6" />
		</svg>
	);
}
