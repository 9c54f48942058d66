import type { Given } from "../../gradable.ts";
import type { TrueFalseKey } from "./key.ts";

export const longestOf = (): Given => false;

export function cellsOf(_: TrueFalseKey, given: Given): string[] {
	return [String(given)];
}

export function rightCellOf({ answer }: TrueFalseKey): string {
	return String(answer);
}

export function cellNamesOf(): string[] {
	return ["true", "false"];
}
