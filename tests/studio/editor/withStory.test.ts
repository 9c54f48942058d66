import { describe, expect, it } from "vitest";
import { textAt } from "../../../studio/editor/state/edit.ts";
import { withStory } from "../../../studio/editor/story/withStory.ts";

const taken = (url: string) =>
	textAt(withStory({ article: { headline: "" } }, ["article"], "article", { text: "Bells.", url }), ["article", "url"]);

describe("a story that is read", () => {
	it.each([
		["https://paper.example/story", "https://paper.example/story"],
		["http://127.0.0.1:8080/preview/12", ""],
		["http://localhost:3000/story", ""],
		[`https://paper.example/${"a".repeat(2000)}`, ""],
	])("from %s leaves an address that readers can open, or none", (url, kept) => {
		expect(taken(url)).toBe(kept);
	});
});
