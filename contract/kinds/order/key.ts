import type { Credit } from "../share.ts";

export type OrderKey = { kind: "order"; items: { id: string }[]; answer: string[]; credit: Credit };

export function keyOf({ items, answer, credit }: OrderKey): OrderKey {
	return { kind: "order", items: items.map(({ id }) => ({ id })), answer, credit };
}

export function describe({ answer, credit }: OrderKey): string {
	return `order ${credit} ${answer.join()}`;
}
