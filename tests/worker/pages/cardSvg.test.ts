import { describe, expect, it } from "vitest";
import { cardSvg, piecesOf } from "../../../src/pages/card/cardSvg.ts";

/** Signs that an eye takes for one each, of one to twenty-five UTF-16 units. */
const signs = ["é", "e\u0301", "👍🏽", "🇺🇦", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "각", "नि", "a\u0300\u0301\u0302\u0303", "\ufffd"];
const eye = new Intl.Segmenter();
const signsIn = (text: string) => [...eye.segment(text)].map(({ segment }) => segment);

/** Pieces without the hyphens that all but the last end with. */
const bare = (pieces: string[]) =>
	pieces.map((piece, index) => (index < pieces.length - 1 ? piece.slice(0, -1) : piece));

describe("a word that is longer than a card's line", () => {
	it.each(signs)("is parted between signs: %s", (sign) => {
		const word = sign.repeat(60);
		const pieces = piecesOf(word);
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.slice(0, -1).every((piece) => piece.endsWith("-"))).toBe(true);
		const parts = bare(pieces);
		expect(parts.join("")).toBe(word);
		for (const part of parts) expect(signsIn(part).every((each) => each === sign)).toBe(true);
	});

	it("is parted the same way when it is mixed", () => {
		const word = Array.from({ length: 80 }, (_, index) => signs[(index * 7) % signs.length]).join("");
		const parts = bare(piecesOf(word));
		expect(parts.join("")).toBe(word);
		expect(parts.flatMap(signsIn)).toEqual(signsIn(word));
	});

	it("ends, whatever one sign takes", () => {
		const tower = `a${"\u0301".repeat(120)}`;
		expect(bare(piecesOf(tower.repeat(3))).join("")).toBe(tower.repeat(3));
	});

	it("keeps a word whole that fits, and an empty one", () => {
		expect([piecesOf("Kyiv"), piecesOf("")]).toEqual([["Kyiv"], [""]]);
	});

	it("leaves the card well-formed", () => {
		for (const sign of signs) expect(cardSvg({ title: sign.repeat(60), publisher: sign })).not.toMatch(/\p{Cs}/u);
	});
});
