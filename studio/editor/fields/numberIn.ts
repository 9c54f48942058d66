/** What may part thousands and is never a decimal mark. */
const groups = /[\s'’\u00a0\u202f]/g;

/**
 * The number that a text is, written in digits; thousands may be parted by spaces. What could be read in
 * two ways (`6.000`, `6,000`) or in none stays the text that it is; an empty one is undefined.
 */
export function numberIn(text: string): number | string | undefined {
	const plain = text.replace(groups, "").replace(/^[−–]/, "-");
	if (plain === "") return undefined;
	const isAmbiguous = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
	if (isAmbiguous || !/^-?\d+([.,]\d+)?$/.test(plain)) return text;
	const number = Number(plain.replace(",", "."));
	return Number.isFinite(number) ? number : text;
}
