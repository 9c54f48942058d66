const LONGEST = 40;

/** Small letters and digits of some words, joined by hyphens, whole words as far as they fit; empty where none can be written so. */
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

/** A quiz's name for its address, made from words. */
export function nameFrom(words: string): string {
	const slug = slugFrom(words);
	return slug.length < SHORTEST ? `quiz-${slug || "1"}` : slug;
}

/** The longest name that an id can be; see `slug`. */
const LONGEST_ID = 48;

/** A name that none of `taken` is: `wanted` itself, or with the next number after it. */
export function unlike(taken: { has: (name: string) => boolean }, wanted: string): string {
	if (!taken.has(wanted)) return wanted;
	for (let n = 2; ; n++) {
		const end = `-${n}`;
		const name = wanted.slice(0, LONGEST_ID - end.length).replace(/-$/, "") + end;
		if (!taken.has(name)) return name;
	}
}
