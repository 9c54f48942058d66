/** The characters in the fonts of `fonts/`. A test compares them. */
const LATIN_GREEK_CYRILLIC =
	/[\u0020-\u007e\u00a0-\u024f\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u045f\u0490-\u049b\u049e-\u04a7\u04aa-\u04b7\u04ba\u04bb\u04cf-\u04f9\u1e00-\u1efb\u2010-\u2026\u2030-\u203a\u20ac\u2116\u2212]/;
const ARABIC_HEBREW =
	/[\u0020-\u007e\u00a0\u00ab\u00b7\u00bb\u05b0-\u05c3\u05d0-\u05ea\u05f0-\u05f4\u060c\u0615\u061b\u061f\u0621-\u063a\u0640-\u0655\u0660-\u066f\u0674\u0679-\u06bf\u06c6-\u06c8\u06cb\u06cc\u06ce\u06d0\u06d5\u06f0-\u06f9\u2010-\u2015\u2018-\u201e\u2026]/;

export const scripts = { "serif-bold": LATIN_GREEK_CYRILLIC, "rtl-bold": ARABIC_HEBREW } as const;

/** A text that can be drawn, and the font for it. */
export type Written = { text: string; font: keyof typeof scripts };

/**
 * A text as the card's fonts can draw it, without symbols that they lack, such as emoji. Undefined if they lack
 * letters, so that no reader sees empty boxes.
 */
export function writtenOn(text: string): Written | undefined {
	const characters = [...text.normalize("NFC")];
	for (const font of ["serif-bold", "rtl-bold"] as const) {
		const known = characters.filter((each) => scripts[font].test(each));
		const lacking = characters.filter((each) => !scripts[font].test(each));
		const words = known.join("").trim();
		if (words && !lacking.some((each) => /[\p{L}\p{N}]/u.test(each))) return { text: words, font };
	}
	return undefined;
}

/** Widths of bold characters as a share of the font size, slightly above the real ones. The first match counts. */
const widths: [RegExp, number][] = [
	[/[\p{M}\p{Cf}]/u, 0],
	[/[\sijlI.,:;!|'‘’()[\]]/u, 0.42],
	[/[mMwWÆŒЖШЩЮФЫжшщюфы@%—…]/u, 1.2],
	[/\p{Lu}/u, 0.9],
];

/** The width of a line of bold text, as a multiple of the font size. */
function widthOf(text: string): number {
	return [...text].reduce((sum, each) => sum + (widths.find(([kind]) => kind.test(each))?.[1] ?? 0.72), 0);
}

const graphemes = new Intl.Segmenter();

/**
 * Splits a word that is longer than a line into pieces that fit. `width` is a multiple of the font size. The breaks
 * follow no language's rules, but are better than cut-off text. Visible characters, such as flags or letters with
 * accents, stay whole.
 */
export function piecesOf(word: string, width: number): string[] {
	if (widthOf(word) <= width) return [word];
	let piece = "";
	for (const { segment } of graphemes.segment(word)) {
		if (piece && widthOf(`${piece}${segment}-`) > width) break;
		piece += segment;
	}
	const rest = word.slice(piece.length);
	return rest ? [`${piece}-`, ...piecesOf(rest, width)] : [piece];
}

/** Splits a text into lines. `width` is a multiple of the font size. */
export function linesOf(text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).flatMap((each) => piecesOf(each, width))) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
