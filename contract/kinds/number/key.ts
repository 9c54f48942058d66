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
	// Without decimals the name is the same as before decimals existed, so that earlier counts continue.
	return `number ${min}..${max} ${answer}±${tolerance}${decimals ? ` /10^${decimals}` : ""}`;
}
