import type { Given } from "../../gradable.ts";
import { idsOf } from "../option.ts";
import type { OrderKey } from "./key.ts";

export function longestOf({ answer }: OrderKey): Given {
	return answer;
}

/** One for each placed item. */
export function cellsOf(_: OrderKey, given: Given): string[] {
	return [given].flat().map((id, place) => `${id}@${place}`);
}

export function cellNamesOf({ answer }: OrderKey): string[] {
	return answer.flatMap((id) => answer.map((_, place) => `${id}@${place}`));
}

/** The order shown is a response already. */
export function startOf({ items }: OrderKey): Given {
	return idsOf(items);
}
