import type { Given } from "../../gradable.ts";
import { idsOf } from "../option.ts";
import type { MultipleKey } from "./key.ts";

export function longestOf({ options }: MultipleKey): Given {
	return idsOf(options);
}

/** One cell per selected option. */
export function cellsOf(_: MultipleKey, given: Given): string[] {
	return Array.isArray(given) ? given : [String(given)];
}

export function cellNamesOf({ options }: MultipleKey): string[] {
	return idsOf(options).sort();
}
