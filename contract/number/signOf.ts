import { numeral, type Scale, unitOf } from "./amount.ts";

/** The text after a number field: its percent or currency sign, and its unit. */
export function signOf(scale: Scale, lang: string): string {
	const { format, currency } = scale;
	const isSigned = format === "percent" || currency;
	const unit = unitOf(scale, undefined, lang);
	return isSigned
		? `${numeral({ ...scale, decimals: 0 }, 0, lang).replace(/[\p{Nd}\s\p{Cf}]/gu, "")} ${unit}`.trim()
		: unit;
}

/** A whole number of the smallest unit as a reader would type it. */
export function typedOf({ decimals = 0 }: Scale, value: number, lang: string): string {
	return (value / 10 ** decimals).toLocaleString(lang, { minimumFractionDigits: decimals, useGrouping: false });
}
