import type { Passage } from "../../contract/quiz.ts";
import { unseen } from "../../contract/unseen.ts";

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
/** Note signs that are characters: after a word or full stop, so not the ² of m² or the star inside a word. */
const NOTE_SIGNS = /(?<=[\p{L}\p{M}]{3}|[.,!?"”’»])([¹²³⁰⁴-⁹]+|[*†‡]+(?!\p{L})|\[\d+\])/gu;

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

/**
 * White space that has no meaning: all but spaces between two words in scripts that use them. Publishers differ in
 * spaces around punctuation, and lines break there. A literal, because a page may have replaced `RegExp`.
 */
const IDLE_SPACE =
	/ (?!(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}])[\p{L}\p{M}\p{N}])|(?<!(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}])[\p{L}\p{M}\p{N}]) /gu;

/** Normalized text without white space at its ends. */
export const trimmed = (text = "") => normalize(text).trim();

/** An empty needle never matches: it would be found again and again at the text's end. */
function* occurrences(needle: string, text: string): Generator<number> {
	for (let at = text.indexOf(needle); needle && at >= 0; at = text.indexOf(needle, at + 1)) yield at;
}

/** The indexes of the first and last character in the text. */
type Span = { first: number; last: number };

/** All positions of the exact words, and those of them whose prefix and suffix fit too. */
export function spansOf({ exact, prefix, suffix }: Passage, text: string): { all: Span[]; fitting: Span[] } {
	const tighten = (each: string) => each.replace(IDLE_SPACE, "");
	const [words = "", before = "", behind = ""] = [exact, prefix, suffix].map((each) => tighten(trimmed(each)));
	const tight = tighten(text);
	// A space between a passage and its surroundings belongs to neither.
	const fits = (at: number) =>
		tight.slice(0, at).trim().endsWith(before) &&
		tight
			.slice(at + words.length)
			.trim()
			.startsWith(behind);
	const starts = [...occurrences(words, tight)];
	const idle = starts.length > 0 ? [...text.matchAll(IDLE_SPACE)].map(({ index }) => index) : [];
	/** The index in the text for an index in the text without idle spaces: adds the spaces left out before it. */
	const inText = (at: number) => at + idle.filter((space, n) => space - n <= at).length;
	const span = (at: number) => ({ first: inText(at), last: inText(at + words.length - 1) });
	return { all: starts.map(span), fitting: starts.filter(fits).map(span) };
}

/**
 * Where a passage is (W3C Web Annotation, TextQuoteSelector): the exact words. If they occur several times, prefix and
 * suffix decide. Similar text never matches.
 */
export function spanOf(passage: Passage, text: string): Span | undefined {
	const { all, fitting } = spansOf(passage, text);
	return fitting[0] ?? all[0];
}
