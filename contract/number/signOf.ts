import { numeral, type Scale, unitOf } from "./amount.ts";

/** What stands behind a field for a number: its percent or currency sign, and its unit. */
export function signOf(scale: Scale, lang: string): string {
	const { format, currency } = scale;
	const isSigned = format === "percent" || currency;
	const sign = isSigned ? numeral({ ...scale, decimals: 0 }, 0, lang).replace(/[\p{Nd}\s\p{Cf}]/gu, "") : "";
	return `${sign} ${unitOf(scale, undefined, lang)}`.trim();
}

/** A whole number of the smallest unit as a reader would type it. */
export function typedOf({ decimals }: Scale, value: number, lang: string): string {
	// A year has no thousands' marks, and the sign of one before the first is typed.
	return decimals
		? numeral({ unit: "", decimals, format: "year" }, Math.abs(value), lang).replace(/^/, value < 0 ? "-" : "")
		: `${value}`;
}
