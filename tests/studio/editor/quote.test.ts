import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMarks, passagesIn } from "../../../studio/editor/story/findMarks.ts";
import { type Quote, quoteSelection } from "../../../studio/editor/story/quote.ts";
import { indexStory, type StoryIndex } from "../../../studio/editor/story/storyIndex.ts";
import { spansOf, trimmed } from "../../../widget/passage/quote.ts";

const story = indexStory(
	[
		"Since May the bridge is closed. “It leaks,” said Fern, and the mayor said nothing.",
		"On Monday the bridge is closed again, because it leaks.",
		"Die Brücke ist zu – für immer. Le pont est fermé.",
		"図書館は三月に閉まる。図書館は九月に開く。",
	].join("\n"),
);

/** What is selected from the first letters of `from` to the last of `to`, in a paragraph. */
function select(index: StoryIndex, paragraph: number, words: string): Quote | undefined {
	const text = index.paragraphs[paragraph] ?? "";
	const offset = text.indexOf(words);
	return quoteSelection(index, { paragraph, offset }, { paragraph, offset: offset + words.length });
}

const marked = (index: StoryIndex, quote: Quote) => {
	const [mark] = findMarks(
		passagesIn([{ passages: [quote] }], () => true),
		index,
	);
	if (!mark) return undefined;
	const { start, end } = mark;
	const lines = index.paragraphs.slice(start.paragraph, end.paragraph + 1);
	const last = lines.length - 1;
	return lines
		.map((line, at) => line.slice(at === 0 ? start.offset : 0, at === last ? end.offset : undefined))
		.join(" ");
};

describe("a passage made of a selection", () => {
	it.each<[number, string, Quote]>([
		[0, "said Fern", { exact: "said Fern" }],
		[0, "aid Fer", { exact: "said Fern" }],
		[0, " said nothing.", { exact: "said nothing." }],
		[1, "the bridge is closed", { exact: "the bridge is closed", prefix: "Monday" }],
		[0, "“It leaks", { exact: "“It leaks" }],
		[2, "Brücke ist zu – für", { exact: "Brücke ist zu – für" }],
		[3, "図書館は九", { exact: "図書館は九" }],
	])("has whole words, and around them what makes it unique: %i %s", (paragraph, words, quote) => {
		expect(select(story, paragraph, words)).toEqual(quote);
	});

	it("may go over several paragraphs", () => {
		const quote = quoteSelection(story, { paragraph: 0, offset: 67 }, { paragraph: 1, offset: 9 });
		expect(quote).toEqual({ exact: "mayor said nothing. On Monday" });
		expect(quote && marked(story, quote)).toBe("mayor said nothing. On Monday");
	});

	it("is none of nothing, nor of more than a passage holds", () => {
		const long = indexStory("word ".repeat(100));
		expect(quoteSelection(long, { paragraph: 0, offset: 0 }, { paragraph: 0, offset: 400 })).toBeUndefined();
		expect(quoteSelection(story, { paragraph: 0, offset: 5 }, { paragraph: 0, offset: 6 })).toBeUndefined();
	});

	it("is found again where it was selected, in any story", () => {
		const words = fc.constantFrom("the", "bridge", "is", "closed", "„zu“", "–", "it's", "n.", "橋", "الجسر", "a‐b");
		const anyStory = fc.array(
			fc.array(words, { minLength: 1, maxLength: 12 }).map((each) => each.join(" ")),
			{
				minLength: 1,
				maxLength: 5,
			},
		);
		fc.assert(
			fc.property(anyStory, fc.nat(), fc.nat(60), fc.nat(40), (lines, line, offset, length) => {
				const index = indexStory(lines.join("\n"));
				const paragraph = line % index.paragraphs.length;
				const text = index.paragraphs[paragraph] ?? "";
				const from = { paragraph, offset: Math.min(offset, text.length) };
				const to = { paragraph, offset: Math.min(offset + length, text.length) };
				const quote = quoteSelection(index, from, to);
				if (!quote || !/[\p{L}\p{N}]/u.test(quote.exact)) return;
				expect(trimmed(marked(index, quote))).toBe(trimmed(quote.exact));
				const { fitting } = spansOf(quote, index.text);
				expect(fitting.length).toBeGreaterThan(0);
			}),
		);
	});
});
