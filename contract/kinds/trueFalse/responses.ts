import type { Given } from "../../gradable.ts";
import type { TrueFalseKey } from "./key.ts";

export function faultOf(_: TrueFalseKey, given: Given): string | null {
	return typeof given === "boolean" ? null : "must be true or false";
}

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
