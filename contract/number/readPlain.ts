import type { Range } from "./readNumber.ts";

/**
 * A number typed in plain digits, with a decimal mark where at most two digits stand behind it: what every language reads
 * alike. In the question's smallest unit; undefined for everything else, which `readNumber` may understand.
 */
export function readPlain(typed: string, { min, max, decimals = 0 }: Range): number | undefined {
	const value = Number(/^-?\d+([.,]\d\d?)?$/.test(typed) ? `${typed.replace(",", ".")}e${decimals}` : "x") + 0;
	return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}
