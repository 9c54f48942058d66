/** A part of a text that may be read or left out, such as the sign of a note. `to` is the index after it. */
export type Part = { from: number; to: number };

/** A character that was matched, and the one matched before it. */
export type Trail = { at: number; back?: Trail };

/** Letters without spaces, and where words begin among them. */
export type Needle = { letters: string; starts: boolean[] };

type Step = { at: number; isSpaced: boolean };

/** Letters, marks and digits of scripts that put spaces between words. A literal, because a page may have replaced `RegExp`. */
const WORD = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}]/u;
const isWord = (letter = "") => WORD.test(letter);

/**
 * Whether a place between two texts is inside a word or a number, as in "16,000" or "can't". A Hebrew or Arabic word
 * may begin after a one-letter particle, and a Korean one may end before particles.
 */
export function isInside(before: string, behind: string, isEnd: boolean): boolean {
	const joint = `${before.slice(-2)}\n${behind.slice(0, 3)}`;
	const isJoined = isWord(before.at(-1)) && isWord(behind[0]);
	const isParticle = isEnd
		? /\n\p{sc=Hang}/u.test(joint)
		: /(?<![\p{L}\p{M}\p{N}])[\p{sc=Arab}\p{sc=Hebr}]\n/u.test(joint);
	return (isJoined && !isParticle) || /\p{N}[.,':]?\n[.,':]?\p{N}|\p{L}\n't(?!\p{L})/u.test(joint);
}

export function needleOf(words: string): Needle {
	const starts: boolean[] = [];
	let length = 0;
	for (const word of words.split(" ")) {
		starts[length] = true;
		length += word.length;
	}
	return { letters: words.replaceAll(" ", ""), starts };
}

/** A text, and to where parts of it may be left out, on from their starts and back from their ends. */
type Reading = { text: string; on: number[][]; back: number[][] };

export function readingOf(text: string, parts: readonly Part[]): Reading {
	const reading: Reading = { text, on: [], back: [] };
	const add = (jumps: number[][], from: number, to: number) => {
		jumps[from] = [...(jumps[from] ?? []), to];
	};
	for (const { from, to } of parts) {
		add(reading.on, from, to);
		add(reading.back, to, from);
	}
	return reading;
}

type Way = 1 | -1;

/** The characters that may come next after a place, on or back. */
function stepsFrom({ text, on, back }: Reading, start: number, way: Way): Step[] {
	const jumps = way > 0 ? on : back;
	const found: Step[] = [];
	const seen: boolean[] = [];
	const queue = [{ place: start, isSpaced: false }];
	for (const { place, isSpaced } of queue) {
		const key = place * 2 + Number(isSpaced);
		if (seen[key]) continue;
		seen[key] = true;
		const at = way > 0 ? place : place - 1;
		const letter = text[at];
		if (letter === " ") queue.push({ place: place + way, isSpaced: true });
		else if (letter) found.push({ at, isSpaced });
		for (const to of jumps[place] ?? []) queue.push({ place: to, isSpaced });
	}
	return found;
}

/**
 * Matches letters from `first` on, behind or before what was matched. Returns all trails, with different ends. Only
 * spaces between two words of scripts that use them have a meaning: publishers differ in spaces around punctuation,
 * and lines break there.
 */
export function follow(reading: Reading, { letters, starts }: Needle, trail: Trail, way: Way = 1, first = 0): Trail[] {
	let trails = [trail];
	for (let n = first; n < letters.length && trails.length > 0; n++) {
		const isFree = n === 0 || !isWord(letters[n - 1]) || !isWord(letters[n]);
		const fits = ({ at, isSpaced }: Step) =>
			reading.text[at] === letters[n] && (isFree || isSpaced === Boolean(starts[n]));
		const next = trails.flatMap((back) =>
			stepsFrom(reading, way > 0 ? back.at + 1 : back.at, way).flatMap((step) =>
				fits(step) ? { at: step.at, back } : [],
			),
		);
		trails = next.filter(({ at }, index) => next.findIndex((each) => each.at === at) === index);
	}
	return trails;
}

/** Whether a word or a number ends before or behind a character, in some way of reading. */
export function isEdge(reading: Reading, at: number, way: Way): boolean {
	const isEnd = way > 0;
	const steps = stepsFrom(reading, isEnd ? at + 1 : at, way);
	const isOutside = (next: number) => {
		const [last, first] = isEnd ? [at, next] : [next, at];
		return !isInside(reading.text.slice(0, last + 1), reading.text.slice(first), isEnd);
	};
	return steps.length === 0 || steps.some((step) => step.isSpaced || isOutside(step.at));
}
