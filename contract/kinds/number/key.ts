export type NumberKey = {
	kind: "number";
	min: number;
	max: number;
	answer: number;
	tolerance: number;
	decimals?: number;
};

export function keyOf({ min, max, answer, tolerance, decimals }: NumberKey): NumberKey {
	return { kind: "number", min, max, answer, tolerance, ...(decimals && { decimals }) };
}

export function describe({ min, max, answer, tolerance, decimals }: NumberKey): string {
	// As it was before there were decimals, where there are none: what was counted goes on counting.
	return `number ${min}..${max} ${answer}±${tolerance}${decimals ? ` /10^${decimals}` : ""}`;
}
