import type { Passage } from "../../contract/quiz.ts";
import { unseen } from "../../contract/unseen.ts";

/**
 * Spells text one way, by what a reader's eye takes for the same: accents and letters that are written as
 * one character or as two, ligatures, hyphens that do not break, quotation marks straight or curly,
 * white space single, nothing that cannot be seen.
 */
export function normalize(text: string): string {
	return text
		.normalize("NFC")
		.replace(unseen, "")
		.replace(/[\ufb00-\ufb06…]/g, (one) => one.normalize("NFKC"))
		.replace(/[‐‑]/g, "-")
		.replace(/[‘’‚‛′ʼ‹›]/g, "'")
		.replace(/[“”„‟″«»]/g, '"')
		.replace(/\s+/g, " ");
}

/** The same without white space around. */
export const trimmed = (text = "") => normalize(text).trim();

/** An empty needle never matches: it would be found again and again at the text's end. */
function* occurrences(needle: string, text: string): Generator<number> {
	for (let at = text.indexOf(needle); needle && at >= 0; at = text.indexOf(needle, at + 1)) yield at;
}

/** All places where the exact words begin, and those of them where what goes before and after fits. */
export function placesOf({ exact, prefix, suffix }: Passage, text: string): { all: number[]; fitting: number[] } {
	const words = trimmed(exact);
	const [before, behind] = [trimmed(prefix), trimmed(suffix)];
	const all = [...occurrences(words, text)];
	const fits = (at: number) =>
		text.slice(0, at).trimEnd().endsWith(before) &&
		text
			.slice(at + words.length)
			.trimStart()
			.startsWith(behind);
	return { all, fitting: all.filter(fits) };
}

/**
 * Where a passage begins, or -1 (W3C Web Annotation, TextQuoteSelector): the exact words; where
 * they stand several times, what goes before and after decides. Never what is merely similar.
 */
export function placeOf(passage: Passage, text: string): number {
	const { all, fitting } = placesOf(passage, text);
	return fitting[0] ?? all[0] ?? -1;
}
