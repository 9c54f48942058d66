import type { Passage } from "../../contract/quiz.ts";
import { unseen } from "../../contract/unseen.ts";
import { follow, isInside, type Jumps, type Trail } from "./trails.ts";

/**
 * Characters that publishers may omit: Arabic vowel signs and elongation, Hebrew points, icons' private-use characters.
 */
const OPTIONAL = /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0640\u064b-\u0652\u0670\p{Co}]/gu;
/**
 * Compatibility forms: ligatures, wide and narrow characters, other forms of letters. Not small digits after digits:
 * 10² is not 102. After letters (m², CO₂) pages may write them as raised or lowered digits.
 */
const OTHER_FORMS = /[^¹²³⁰-₉]+|(?<=\p{L})./gu;
/** Letters and signs that publishers, fonts and converters use for one another. */
const SPELLINGS: { [sign: string]: string } = {
	ё: "е",
	Ё: "Е",
	ş: "ș",
	Ş: "Ș",
	ţ: "ț",
	Ţ: "Ț",
	ی: "ي",
	ى: "ي",
	ک: "ك",
	ß: "ss",
	œ: "oe",
	æ: "ae",
	"•": "·",
	"・": "·",
	"⁄": "/",
};
/**
 * Note signs that are characters: after a word, a full stop or a long number, so not the ² of m² or the star inside a
 * word.
 */
const NOTE_SIGNS =
	/(?<=[\p{L}\p{P}]{3}|(?!([kcdm]m|ft|in|yd|mi|mc|CO))\p{L}{2}|[.,!?"”’»%]|[\d.,]{4})([¹²³⁰⁴-⁹]+|\[\d+\])|(?<=[\p{L}\p{M}\p{N}\p{P}])[*†‡]+(?![\p{L}\p{N}*])/gu;

/**
 * Normalizes text so that what looks the same is equal: composed and decomposed letters, wide and narrow characters,
 * hyphens and dashes, straight and curly quotation marks. White space becomes single spaces, and invisible characters
 * are removed.
 */
export function normalize(text: string): string {
	return text
		.replace(unseen, "")
		.replace(NOTE_SIGNS, "")
		.replace(/[‘’‚‛′ʻ-ʽ‹›׳`´『』]/g, "'")
		.replace(/[“”„‟″«»״「」]|''/g, '"')
		.replace(OTHER_FORMS, (one) => one.normalize("NFKC"))
		.replace(/\P{ASCII}/gu, (one) => SPELLINGS[one] ?? one)
		.replace(/[٠-٩۰-۹]/g, (one) => `${one.charCodeAt(0) % 16}`)
		.replace(/[\p{Pd}−~]+/gu, "-")
		.replace(OPTIONAL, "")
		.replace(/\s+/g, " ");
}

/** Normalized text without white space at its ends. */
export const trimmed = (text = "") => normalize(text).trim();

/** The indexes of the first and last character in the text, and the way between them. */
export type Span = { first: number; last: number; trail: Trail };

/**
 * All positions of the exact words, and those of them whose prefix and suffix fit too. Words and numbers are whole, and
 * each of the text's parts may be left out.
 */
export function spansOf(
	{ exact, prefix, suffix }: Passage,
	text: string,
	jumps: Jumps = {},
): { all: Span[]; fitting: Span[] } {
	const lettersOf = (words?: string) => trimmed(words).split("");
	const [start = "", ...words] = lettersOf(exact);
	const before = lettersOf(prefix).reverse();
	const behind = lettersOf(suffix);
	const reading = { text, jumps };
	/** Where a part may be left out, words and numbers end. */
	const isEdge = (at: number, jump: number) => jump in jumps || !isInside(text, at);
	const [all, fitting]: [Span[], Span[]] = [[], []];
	for (let first = start ? text.indexOf(start) : -1; first >= 0; first = text.indexOf(start, first + 1)) {
		if (!isEdge(first, -first)) continue;
		const ends = follow(reading, words, { at: first }, 1, start).filter(({ at }) => isEdge(at + 1, at + 1));
		// A space between a passage and its surroundings belongs to neither.
		const fit = follow(reading, before, { at: first }, -1)[0] && ends.find((end) => follow(reading, behind, end)[0]);
		const trail = fit ?? ends[0];
		if (!trail) continue;
		const span = { first, last: trail.at, trail };
		all.push(span);
		if (fit) fitting.push(span);
	}
	return { all, fitting };
}

/**
 * Where a passage is (W3C Web Annotation, TextQuoteSelector): the exact words. If they occur several times, prefix and
 * suffix decide. Similar text never matches.
 */
export function spanOf(passage: Passage, text: string): Span | undefined {
	const { all, fitting } = spansOf(passage, text);
	return fitting[0] ?? all[0];
}
