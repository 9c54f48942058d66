export type TrueFalseKey = { kind: "true-false"; answer: boolean };

export function keyOf({ answer }: TrueFalseKey): TrueFalseKey {
	return { kind: "true-false", answer };
}

export function describe({ answer }: TrueFalseKey): string {
	return `true-false ${answer}`;
}
