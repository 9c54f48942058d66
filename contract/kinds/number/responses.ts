import type { Given } from "../../gradable.ts";
import { NUMBER_BINS, numberBin } from "./bins.ts";
import type { NumberKey } from "./key.ts";

export function longestOf({ min, max }: NumberKey): Given {
	return String(min).length > String(max).length ? min : max;
}

export function cellsOf(key: NumberKey, given: Given): string[] {
	return [String(numberBin(key, Number(given)))];
}

export function cellNamesOf(): string[] {
	return Array.from({ length: NUMBER_BINS }, (_, bin) => String(bin));
}
