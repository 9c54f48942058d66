/**
 * From where to where a text may be read on with a part left out, such as the sign of a note. The keys for reading back
 * from an index are its complement (`~index`).
 */
export type Jumps = { [from: number]: number[] };

/** A character that was matched, and the one matched before it. */
export type Trail = { at: number; back?: Trail };

type Step = [at: number, isSpaced: boolean];

/**
 * Letters, marks and digits of scripts that put spaces between words. A literal, because a page may have replaced
 * `RegExp`.
 */
const WORD = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}]/u;
export const isWord = (letter = "") => WORD.test(letter);

/**
 * Whether an index is inside a word or number, as in "16,000" or "can't". Korean words are joined to particles.
 */
export function isInside(text: string, at: number): boolean {
	const joint = `${text.slice(Math.max(0, at - 2), at)}\n${text.slice(at, at + 3)}`;
	return (
		(isWord(text[at - 1]) && isWord(text[at]) && !/\p{sc=Hang}\n/u.test(joint)) ||
		/\p{N}[.,':]?\n[.,':]?\p{N}|\p{L}\n't(?!\p{L})/u.test(joint)
	);
}

/** A text, and how parts of it may be left out. */
export type Reading = { text: string; jumps: Jumps };

/** Adds a part that may be left out. `to` is the index after it. */
export function addPart(jumps: Jumps, from: number, to: number): void {
	jumps[from] = [...(jumps[from] ?? []), to];
	jumps[-to] = [...(jumps[-to] ?? []), from - 1];
}

type Way = 1 | -1;

/** The characters that may come next after an index, on or back. */
function stepsFrom({ text, jumps }: Reading, start: number, way: Way): Step[] {
	const queue: Step[] = [[start + way, false]];
	const add = (at: number, isSpaced: boolean) => {
		if (!queue.some((step) => step[0] === at && step[1] === isSpaced)) queue.push([at, isSpaced]);
	};
	for (const [at, isSpaced] of queue) {
		if (text[at] === " ") add(at + way, true);
		for (const to of jumps[way > 0 ? at : ~at] ?? []) add(to, isSpaced);
	}
	return queue.filter(([at]) => /\S|\n/.test(text[at] ?? ""));
}

/**
 * Matches letters after what was matched, or before it with `way` -1. `before` is the last letter matched, if the words
 * go on from it. Returns all trails, with different ends. Only spaces between two words of scripts that use them have a
 * meaning: publishers differ in spaces around punctuation, and lines break there.
 */
export function follow(reading: Reading, letters: string[], trail: Trail, way: Way = 1, before?: string): Trail[] {
	let trails = [trail];
	let last = before;
	let isWanted = false;
	for (const letter of letters) {
		if (letter !== " ") {
			const isFree = !isWord(last) || !isWord(letter);
			const fits = ([at, isSpaced]: Step) => reading.text[at] === letter && (isFree || isSpaced === isWanted);
			const ends = trails.flatMap((back) =>
				stepsFrom(reading, back.at, way)
					.filter(fits)
					.map(([at]) => ({ at, back })),
			);
			trails = ends.filter((end) => ends.find(({ at }) => at === end.at) === end);
			last = letter;
		}
		isWanted = letter === " ";
	}
	return trails;
}
