import type { Range } from "./readNumber.ts";

/**
 * Reads a number in plain digits with at most two digits after the decimal mark, which every language reads in the same
 * way. Returns it in the question's smallest unit. Undefined for everything else, which `readNumber` may understand.
 */
export function readPlain(typed: string, { min, max, decimals = 0 }: Range): number | undefined {
	const value = Number(/^-?\d+([.,]\d\d?)?$/.test(typed) ? `${typed.replace(",", ".")}e${decimals}` : "x") + 0;
	return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}
