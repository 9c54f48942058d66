/** A note's sign that leads to a place in the page, with a style of its own instead of `<sup>`. */
export const LINKED_SIGN = /^[[(]?(\w{1,3}|[^\w\s])[\])]?$/;

/**
 * Whether a raised sign leads to a note, and is no part of the sentence: it is a link, it is in brackets or
 * no letter or number at all, or it is a number behind a word or a full stop. Not the 2 of 10² or of m².
 */
export function isNoteSign(written: string, isLinked: boolean, before: string): boolean {
	const sign = written.trim();
	const isMark = /^([^\p{L}\p{N}]+|[[(].*)$/u.test(sign);
	return isLinked || isMark || (/^[\d, –-]+$/.test(sign) && /[\p{L}\p{P}]{3}$/u.test(before));
}
