/**
 * From where to where a text may be read on with a part left out, such as the sign of a note. Backwards, the keys are
 * negative. No part begins at 0.
 */
export type Jumps = { [from: number]: number[] };

/** A character that was matched, and the one matched before it. */
export type Trail = { at: number; back?: Trail };

type Step = { at: number; isSpaced: boolean };

/** Letters, marks and digits of scripts that put spaces between words. A literal, because a page may have replaced `RegExp`. */
const WORD = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}]/u;
const isWord = (letter = "") => WORD.test(letter);

/**
 * Whether a place between two texts is inside a word or a number, as in "16,000" or "can't". Korean,
 * Arabic and Hebrew words are joined to particles.
 */
export function isInside(before: string, behind: string): boolean {
	const joint = `${before.slice(-2)}\n${behind.slice(0, 3)}`;
	const isJoined = isWord(before.at(-1)) && isWord(behind[0]);
	const mayBeParticle = /[\p{sc=Hang}\p{sc=Arab}\p{sc=Hebr}]\n/u.test(joint);
	return (isJoined && !mayBeParticle) || /\p{N}[.,':]?\n[.,':]?\p{N}|\p{L}\n't(?!\p{L})/u.test(joint);
}

/** A text, and how parts of it may be left out. */
export type Reading = { text: string; jumps: Jumps };

/** Adds a part that may be left out. */
export function addPart(jumps: Jumps, from: number, to: number): void {
	jumps[from] = [...(jumps[from] ?? []), to];
	jumps[-to] = [...(jumps[-to] ?? []), from];
}

type Way = 1 | -1;

/** The characters that may come next after a place, on or back. */
function stepsFrom({ text, jumps }: Reading, start: number, way: Way): Step[] {
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
		for (const to of jumps[place * way] ?? []) queue.push({ place: to, isSpaced });
	}
	return found;
}

/**
 * Matches letters from `first` on, behind or before what was matched. Returns all trails, with different ends. Only
 * spaces between two words of scripts that use them have a meaning: publishers differ in spaces around punctuation,
 * and lines break there.
 */
export function follow(reading: Reading, words: string, trail: Trail, way: Way = 1, first = 0): Trail[] {
	let trails = [trail];
	let last = words[first - 1];
	let isWanted = false;
	for (const letter of words.slice(first).split("")) {
		if (letter === " ") {
			isWanted = true;
			continue;
		}
		const isFree = !isWord(last) || !isWord(letter);
		const fits = ({ at, isSpaced }: Step) => reading.text[at] === letter && (isFree || isSpaced === isWanted);
		const next = trails.flatMap((back) =>
			stepsFrom(reading, way > 0 ? back.at + 1 : back.at, way).flatMap((step) =>
				fits(step) ? { at: step.at, back } : [],
			),
		);
		trails = next.filter(({ at }, index) => next.findIndex((each) => each.at === at) === index);
		last = letter;
		isWanted = false;
	}
	return trails;
}

/** Whether a word or a number ends before or behind a character, in some way of reading. */
export function isEdge(reading: Reading, at: number, way: Way): boolean {
	const isEnd = way > 0;
	const steps = stepsFrom(reading, isEnd ? at + 1 : at, way);
	const isOutside = (next: number) => {
		const [last, first] = isEnd ? [at, next] : [next, at];
		return !isInside(reading.text.slice(0, last + 1), reading.text.slice(first));
	};
	return steps.length === 0 || steps.some((step) => step.isSpaced || isOutside(step.at));
}
