import { describe, expect, it } from "vitest";
import { addStory, removeStory } from "../../../studio/editor/story/severalStories.ts";

const article = { headline: "Bells", date: "2026-01-02", byline: "A. Reporter" };
const one = { title: "A quiz", article, claims: [{ id: "a" }, "odd", { id: "b" }], texts: { article: "One bell." } };

describe("a quiz about several stories", () => {
	it("is made of one about an article, whose claims and text stay with it", () => {
		const { document, id } = addStory(one);
		expect(id).toBe("story-2");
		expect(document).toMatchObject({
			stories: [
				{ id: "story-1", ...article },
				{ id: "story-2", headline: "" },
			],
			claims: [{ id: "a", story: "story-1" }, "odd", { id: "b", story: "story-1" }],
			texts: { "story-1": "One bell." },
		});
		expect(document).not.toHaveProperty("article");
		expect(document).not.toHaveProperty("texts.article");
	});

	it("is about an article again once the others are deleted, as if nothing had been", () => {
		const { document, id } = addStory(one);
		expect(removeStory(document, id)).toEqual(one);
	});

	it("keeps the claims of a story that is deleted, and they are from none", () => {
		const three = addStory(addStory(one).document).document;
		expect(removeStory(three, "story-1")).toMatchObject({
			stories: [{ id: "story-2" }, { id: "story-3" }],
			claims: [{ id: "a" }, "odd", { id: "b" }],
		});
		expect(JSON.stringify(removeStory(three, "story-1"))).not.toContain("story-1");
	});

	it.each([undefined, null, 7, "text", [], {}, { stories: "none", claims: 7, texts: [] }, { stories: [1, null] }])(
		"is made of anything: %j",
		(document) => {
			const added = addStory(document);
			expect(() => removeStory(added.document, added.id)).not.toThrow();
		},
	);
});
