import type { Passage } from "../../contract/quiz.ts";
import { unseen } from "../../contract/unseen.ts";

/** Written with or without, as a paper likes: Arabic vowel signs and lengthened lines, Hebrew points, icons' private characters. */
const OPTIONAL = /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0640\u064b-\u0652\u0670\p{Co}]/gu;
/**
 * Ligatures, other forms of Arabic letters, wide and narrow characters, vowel signs of two parts in Thai and Lao; and small
 * digits behind letters (m², CO₂), which pages write as large ones that are raised or lowered.
 */
const OTHER_FORMS = /[\ufb00-\ufb06‥…\ufb50-\ufdfb\ufe70-\ufefc\uff01-\uff9f\u0e33\u0eb3]+|(?<=\p{L})[¹²³⁰-₉]/gu;
/** Signs of notes that are characters of their own: behind a word or a full stop, so not the one of m² or of a word with a star in it. */
const NOTE_SIGNS = /(?<=\p{L}{3}|[.,!?"”’»])([¹²³⁰⁴-⁹]+|[*†‡]+(?!\p{L})|\[\d+\])/gu;

/**
 * Spells text one way, by what a reader's eye takes for the same: accents and letters that are written as
 * one character or as two, wide or narrow, hyphens and dashes, quotation marks straight or curly,
 * white space single, nothing that cannot be seen.
 */
export function normalize(text: string): string {
	return text
		.normalize("NFC")
		.replace(unseen, "")
		.replace(NOTE_SIGNS, "")
		.replace(OTHER_FORMS, (one) => one.normalize("NFKC"))
		.replace(/[‐-―−־]|--+/g, "-")
		.replace(OPTIONAL, "")
		.replace(/[‘’‚‛′ʻ-ʽ‹›׳`´]/g, "'")
		.replace(/[“”„‟″«»״]|''/g, '"')
		.replace(/\s+/g, " ");
}

/**
 * White space that says nothing: all that is not between two words, signs of scripts that spaces part. Papers
 * differ in it around marks, and lines break there. Written out, since a page may have a `RegExp` of its own.
 */
const IDLE_SPACE =
	/ (?!(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}])[\p{L}\p{M}\p{N}])|(?<!(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}])[\p{L}\p{M}\p{N}]) /gu;

/** The same without white space around. */
export const trimmed = (text = "") => normalize(text).trim();

/** An empty needle never matches: it would be found again and again at the text's end. */
function* occurrences(needle: string, text: string): Generator<number> {
	for (let at = text.indexOf(needle); needle && at >= 0; at = text.indexOf(needle, at + 1)) yield at;
}

/** Indices of the first and last character in the text. */
type Span = { first: number; last: number };

/** All places where the exact words stand, and those of them where what goes before and after fits. */
export function spansOf({ exact, prefix, suffix }: Passage, text: string): { all: Span[]; fitting: Span[] } {
	const tighten = (each: string) => each.replace(IDLE_SPACE, "");
	const [words = "", before = "", behind = ""] = [exact, prefix, suffix].map((each) => tighten(trimmed(each)));
	const tight = tighten(text);
	// The space between a passage and what stands around it belongs to neither.
	const fits = (at: number) =>
		tight.slice(0, at).trim().endsWith(before) &&
		tight
			.slice(at + words.length)
			.trim()
			.startsWith(behind);
	const starts = [...occurrences(words, tight)];
	const idle = starts.length > 0 ? [...text.matchAll(IDLE_SPACE)].map(({ index }) => index) : [];
	/** The n-th space that is left out stands before all that has at least its index less n. */
	const inText = (at: number) => at + idle.filter((space, n) => space - n <= at).length;
	const span = (at: number) => ({ first: inText(at), last: inText(at + words.length - 1) });
	return { all: starts.map(span), fitting: starts.filter(fits).map(span) };
}

/**
 * Where a passage stands (W3C Web Annotation, TextQuoteSelector): the exact words; where
 * they stand several times, what goes before and after decides. Never what is merely similar.
 */
export function spanOf(passage: Passage, text: string): Span | undefined {
	const { all, fitting } = spansOf(passage, text);
	return fitting[0] ?? all[0];
}
