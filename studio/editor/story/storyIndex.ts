import { normalize, trimmed } from "../../../widget/passage/quote.ts";

/** A spot in a story: the paragraph, and the letter in it (UTF-16 units). */
export type Spot = { paragraph: number; offset: number };

/** A story's paragraphs, its text spelled as passages are sought, and where in that each paragraph begins. */
export type StoryIndex = { paragraphs: string[]; text: string; starts: number[] };

/** Paragraphs are lines: what stands between two of them is white space, as it is in a page. */
export function indexStory(story: string): StoryIndex {
	const paragraphs = story.split("\n").filter((line) => line.trim() !== "");
	const starts: number[] = [];
	let text = "";
	for (const paragraph of paragraphs) {
		if (text !== "") text += " ";
		starts.push(text.length);
		text += trimmed(paragraph);
	}
	return { paragraphs, text, starts };
}

/** How much of a paragraph, as it is spelled to be sought, its first letters are. */
function spelledLength(paragraph: string, offset: number): number {
	return normalize(paragraph.slice(0, offset)).replace(/^ /, "").length;
}

/** The spot of a place in the spelled text: the first from which on no less than that much stands before it. */
export function spotAt({ paragraphs, starts }: StoryIndex, place: number): Spot {
	const paragraph = Math.max(
		0,
		starts.findLastIndex((start) => start <= place),
	);
	const words = paragraphs[paragraph] ?? "";
	const wanted = place - (starts[paragraph] ?? 0);
	let [low, high] = [0, words.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (spelledLength(words, middle + 1) > wanted) high = middle;
		else low = middle + 1;
	}
	return { paragraph, offset: low };
}

/** The place in the spelled text of a spot. */
export function placeAt({ paragraphs, starts }: StoryIndex, { paragraph, offset }: Spot): number {
	return (starts[paragraph] ?? 0) + spelledLength(paragraphs[paragraph] ?? "", offset);
}
