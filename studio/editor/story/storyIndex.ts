import { normalize, trimmed } from "../../../widget/passage/quote.ts";

/** A position in a story: the paragraph's index, and the character's (in UTF-16 units). */
export type Spot = { paragraph: number; offset: number };

/** A story's paragraphs, its text normalized for searching, and where each paragraph begins in that. */
export type StoryIndex = { paragraphs: string[]; text: string; starts: number[] };

/** Indexes a story. Each line is a paragraph; between paragraphs there is white space, as on a page. */
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

/** The length of a paragraph's first characters once they are normalized. */
function spelledLength(paragraph: string, offset: number): number {
	return normalize(paragraph.slice(0, offset)).replace(/^ /, "").length;
}

/** The story position of an index in the normalized text: the first one with at least that much text before it. */
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

/** The index in the normalized text of a story position. */
export function placeAt({ paragraphs, starts }: StoryIndex, { paragraph, offset }: Spot): number {
	return (starts[paragraph] ?? 0) + spelledLength(paragraphs[paragraph] ?? "", offset);
}
