import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameFrom, slugFrom } from "../../contract/nameFrom.ts";
import { quizId, slug } from "../../contract/text.ts";

describe("a name made from words", () => {
	it("is one that a quiz may have, whatever the words", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (words) => {
				expect(quizId.safeParse(nameFrom(words)).success).toBe(true);
				const name = slugFrom(words);
				expect(name === "" || slug.safeParse(name).success).toBe(true);
			}),
		);
	});

	it.each([
		["The council’s vote on the footbridge was put off until the autumn", "the-council-s-vote-on-the-footbridge-was"],
		["Donaudampfschifffahrtsgesellschaftskapitänsmütze", "donaudampfschifffahrtsgesellschaftskapit"],
		["constructor", "constructor-1"],
		["図書館", ""],
	])("ends with a whole word where it can: %s", (words, name) => {
		expect(slugFrom(words)).toBe(name);
	});
});
