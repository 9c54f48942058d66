/**
 * Whether a short text is a note sign and not part of the sentence. It is if it is a raised link, is in brackets, has no
 * letters or digits, is the name of an icon, or is a number after a word, a full stop or a long number. The 2 in 10²,
 * m² or x² is not.
 */
export function isNoteSign(written: string, isLinked: boolean, before: string): boolean {
	const sign = written.trim();
	const isMark = /^([^\p{L}\p{N}]+|[[(].*|[a-z]+_\w+)$/u.test(sign);
	const isNumber = /^[\d¹²³⁰-⁹, –-]+$/.test(sign);
	return (
		isLinked ||
		isMark ||
		(isNumber && /([\p{L}\p{P}]{3}|(?!([kcdm]m|ft|in|yd|mi|mc|CO))\p{L}{2}|[.,!?"”’»%]|[\d.,]{4})$/u.test(before))
	);
}
