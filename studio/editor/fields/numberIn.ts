/** Characters that may separate thousands and are never a decimal mark. */
const groups = /[\s'’\u00a0\u202f]/g;

/**
 * The number in a text of digits, where spaces may separate thousands. Ambiguous text (`6.000`, `6,000`) and text that
 * is not a number is returned unchanged. Empty text becomes undefined.
 */
export function numberIn(text: string): number | string | undefined {
	const plain = text.replace(groups, "").replace(/^[−–]/, "-");
	if (plain === "") return undefined;
	const isAmbiguous = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
	if (isAmbiguous || !/^-?\d+([.,]\d+)?$/.test(plain)) return text;
	const number = Number(plain.replace(",", "."));
	return Number.isFinite(number) ? number : text;
}
