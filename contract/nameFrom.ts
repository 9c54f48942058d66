const LONGEST = 40;

/**
 * The lower-case letters and digits of a text, joined by hyphens. It contains as many whole words as fit. Empty if the
 * text has no such characters.
 */
export function slugFrom(words: string, longest = LONGEST): string {
	const plain = words
		.replaceAll("ß", "ss")
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
	const cut = plain.slice(0, longest + 1);
	const whole = cut.length > longest ? cut.slice(0, Math.max(0, cut.lastIndexOf("-"))) || cut.slice(0, longest) : cut;
	return whole in Object.prototype ? `${whole}-1` : whole;
}

const SHORTEST = 3;

/** An id for a quiz, made from a text. */
export function nameFrom(words: string): string {
	const slug = slugFrom(words);
	return slug.length < SHORTEST ? `quiz-${slug || "1"}` : slug;
}

/** The longest possible id; see `slug`. */
const LONGEST_ID = 48;

/** A name that is not in `taken`: `wanted`, or `wanted` with the next free number. */
export function unlike(taken: { has: (name: string) => boolean }, wanted: string): string {
	if (!taken.has(wanted)) return wanted;
	for (let n = 2; ; n++) {
		const end = `-${n}`;
		const name = wanted.slice(0, LONGEST_ID - end.length).replace(/-$/, "") + end;
		if (!taken.has(name)) return name;
	}
}
