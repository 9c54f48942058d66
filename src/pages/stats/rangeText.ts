import { isPlain, numeral } from "../../../contract/number/amount.ts";
import { signOf } from "../../../contract/number/signOf.ts";
import type { Span } from "../../../contract/report.ts";

/** One end of a span. Ends of bins may lie between two whole numbers of the smallest unit. */
function endOf(span: Span, value: number, lang: string): string {
	if (span.format === "year") return numeral({ unit: "", format: "year" }, Math.round(value), lang);
	const { decimals = 0 } = span;
	return Number(`${value}e-${decimals}`).toLocaleString(lang, {
		minimumFractionDigits: Number.isInteger(value) ? decimals : 0,
		maximumFractionDigits: decimals + 2,
	});
}

/** The numbers from `low` to `high` with their unit, in a language's format. One number if both are equal. */
export function rangeText(span: Span, lang: string): string {
	const { low, high, unit } = span;
	const ends = isPlain(span)
		? [low, high].map((end) => end.toLocaleString(lang, { maximumFractionDigits: 2 }))
		: [low, high].map((end) => endOf(span, end, lang));
	const numbers = low === high ? `${ends[0]}` : ends.join(" – ");
	return `${numbers} ${isPlain(span) ? unit : signOf(span, lang)}`.trim();
}
