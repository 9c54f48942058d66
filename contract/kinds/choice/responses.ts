import type { Given } from "../../gradable.ts";
import { idsOf } from "../option.ts";
import type { ChoiceKey } from "./key.ts";

export function longestOf({ options }: ChoiceKey): Given {
	return options.reduce((longest, { id }) => (id.length > longest.length ? id : longest), "");
}

export function cellsOf(_: ChoiceKey, given: Given): string[] {
	return [String(given)];
}

export function rightCellOf({ options }: ChoiceKey): string | undefined {
	return options.find(({ right }) => right)?.id;
}

export function cellNamesOf({ options }: ChoiceKey): string[] {
	return idsOf(options).sort();
}
