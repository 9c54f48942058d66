export type NumberKey = { kind: "number"; min: number; max: number; answer: number; tolerance: number };

export function keyOf({ min, max, answer, tolerance }: NumberKey): NumberKey {
	return { kind: "number", min, max, answer, tolerance };
}

export function describe({ min, max, answer, tolerance }: NumberKey): string {
	return `number ${min}..${max} ${answer}±${tolerance}`;
}
