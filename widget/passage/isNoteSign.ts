/** Matches a note sign in a link within the page, which may be styled without `<sup>`. */
export const LINKED_SIGN = /^[[(]?(\w{1,3}|[^\w\s])[\])]?$/;

/**
 * Whether raised text is a note sign and not part of the sentence. It is if it is a link, is in brackets, has no
 * letters or digits, or is a number after a word or full stop. The 2 in 10² or m² is not.
 */
export function isNoteSign(written: string, isLinked: boolean, before: string): boolean {
	const sign = written.trim();
	const isMark = /^([^\p{L}\p{N}]+|[[(].*)$/u.test(sign);
	return isLinked || isMark || (/^[\d, –-]+$/.test(sign) && /[\p{L}\p{P}]{3}$/u.test(before));
}
