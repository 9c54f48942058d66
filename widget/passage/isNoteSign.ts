import { trimmed } from "./quote.ts";

/** Whether a number after this text is the number of a note: not the 2 of 10², m² or x². */
const isNoted = (before: string) =>
	/([\p{L}\p{P}]{3}|\p{L}{2}|[.,!?"”’»%]|\d[\d.,]{3})$/u.test(before) &&
	!/(?<!\p{L})([kcdm]m|ft|in|yd|mi|mc|CO)$/u.test(before);

/**
 * Whether a short link within the page, a button or the like is a sign beside the sentence, which may be styled without
 * `<sup>`: a symbol, something in brackets, or a number right after a word. Other words are the sentence's own.
 */
export function isSign(written: string, before: string): boolean {
	const sign = trimmed(written);
	return /^([[(](.*\d|\w)[\])]|[^\p{L}\p{N}\s])$/u.test(sign) || (/^[\d¹²³⁰-⁹]{1,3}$/.test(sign) && isNoted(before));
}

/** Whether a text for the eye alone is the name of an icon, hung on a word. */
export const isIconName = (written: string, before: string) =>
	/\p{L}$/u.test(before) && /^\s*[a-z_]{3,}\s*$/.test(written);

/**
 * Whether raised text is a note sign and not part of the sentence. It is if it is a link of its own, is in brackets,
 * has no letters or digits, or is a number after a word, a full stop or a long number.
 */
export function isNoteSign(written: string, isLinked: boolean, before: string): boolean {
	const sign = written.trim();
	const isMark = /^([^\p{L}\p{N}]+|[[(].*)$/u.test(sign);
	const isLetter = /^\p{L}$/u.test(sign) && /\p{Ll}{4}$/u.test(before);
	return isLinked || isMark || isLetter || (/^[\d, –-]+$/.test(sign) && isNoted(before));
}
