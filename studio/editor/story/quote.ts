import { spansOf } from "../../../widget/passage/quote.ts";
import { isInside } from "../../../widget/passage/trails.ts";
import { placeAt, type Spot, type StoryIndex } from "./storyIndex.ts";

/** A passage in the document's format. */
export type Quote = { exact: string; prefix?: string; suffix?: string };

const LONGEST_EXACT = 300;
const LONGEST_CONTEXT = 100;

/** Extends the selection to whole words, without white space at its ends. */
function toWords({ paragraphs }: StoryIndex, from: Spot, to: Spot): [Spot, Spot] {
	const [first = "", last = ""] = [paragraphs[from.paragraph], paragraphs[to.paragraph]];
	let [start, end] = [from.offset, to.offset];
	while (start < first.length && /\s/.test(first[start] ?? "")) start++;
	while (end > 0 && /\s/.test(last[end - 1] ?? "")) end--;
	while (start > 0 && isInside(first, start)) start--;
	while (end < last.length && isInside(last, end)) end++;
	return [
		{ ...from, offset: start },
		{ ...to, offset: end },
	];
}

/** The text between two positions, with single spaces. */
function wordsBetween({ paragraphs }: StoryIndex, from: Spot, to: Spot): string {
	const lines = paragraphs.slice(from.paragraph, to.paragraph + 1).map((paragraph, index, all) => {
		const start = index === 0 ? from.offset : 0;
		const end = index === all.length - 1 ? to.offset : paragraph.length;
		return paragraph.slice(start, end);
	});
	return lines.join(" ").replace(/\s+/gu, " ").trim();
}

/** Up to `count` whole words from the end or the start of a text, within the length limit. */
function someWords(text: string, count: number, fromEnd: boolean): string {
	const words = text.split(" ").filter((word) => word !== "");
	const some = fromEnd ? words.slice(Math.max(0, words.length - count)) : words.slice(0, count);
	while (some.join(" ").length > LONGEST_CONTEXT) fromEnd ? some.shift() : some.pop();
	return some.join(" ");
}

const MOST_WORDS = 20;

/**
 * A passage from the selection, with as many words before and after as it needs to be unique in the story. Undefined if
 * nothing is selected, or more than a passage may contain.
 */
export function quoteSelection(index: StoryIndex, from: Spot, to: Spot): Quote | undefined {
	const [start, end] = toWords(index, from, to);
	const exact = wordsBetween(index, start, end);
	if (exact === "" || exact.length > LONGEST_EXACT) return undefined;
	const first = placeAt(index, start);
	const last = index.paragraphs.length - 1;
	const before = wordsBetween(index, { paragraph: 0, offset: 0 }, start);
	const behind = wordsBetween(index, end, { paragraph: last, offset: index.paragraphs[last]?.length ?? 0 });
	const fits = (quote: Quote) => {
		const { fitting } = spansOf(quote, index.text);
		return fitting.length === 1 && Math.abs((fitting[0]?.first ?? -1) - first) <= 1;
	};
	for (let count = 0; count <= MOST_WORDS; count++) {
		const [prefix, suffix] = [someWords(before, count, true), someWords(behind, count, false)];
		const quotes = [
			{ exact, ...(prefix && { prefix }) },
			{ exact, ...(suffix && { suffix }) },
			{ exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
		];
		const found = quotes.find(fits);
		if (found) return found;
	}
	return { exact };
}
