import type { Given } from "../../gradable.ts";
import { idsOf } from "../option.ts";
import type { OrderKey } from "./key.ts";

export function longestOf({ answer }: OrderKey): Given {
	return answer;
}

/** One cell per item at its position. */
export function cellsOf(_: OrderKey, given: Given): string[] {
	return [given].flat().map((id, place) => `${id}@${place}`);
}

export function cellNamesOf({ answer }: OrderKey): string[] {
	return answer.flatMap((id) => answer.map((_, place) => `${id}@${place}`));
}

/** The order at the start is already a response. */
export function startOf({ items }: OrderKey): Given {
	return idsOf(items);
}
