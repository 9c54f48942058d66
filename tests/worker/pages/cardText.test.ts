import { describe, expect, it } from "vitest";
import { linesOf, piecesOf, writtenOn } from "../../../src/pages/card/cardText.ts";

/** Signs that an eye takes for one each, of one to twenty-five UTF-16 units. */
const signs = ["é", "e\u0301", "👍🏽", "🇺🇦", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "각", "नि", "a\u0300\u0301\u0302\u0303", "\ufffd"];
const eye = new Intl.Segmenter();
const signsIn = (text: string) => [...eye.segment(text)].map(({ segment }) => segment);
/** Letters are 0.72 wide, or wider. */
const WIDTH = 19;

/** Pieces without the hyphens that all but the last end with. */
const bare = (pieces: string[]) =>
	pieces.map((piece, index) => (index < pieces.length - 1 ? piece.slice(0, -1) : piece));

describe("a word that is longer than a card's line", () => {
	it.each(signs)("is parted between signs: %s", (sign) => {
		const word = sign.repeat(60);
		const pieces = piecesOf(word, WIDTH);
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.slice(0, -1).every((piece) => piece.endsWith("-"))).toBe(true);
		const parts = bare(pieces);
		expect(parts.join("")).toBe(word);
		for (const part of parts) expect(signsIn(part).every((each) => each === sign)).toBe(true);
	});

	it("is parted the same way when it is mixed", () => {
		const word = Array.from({ length: 80 }, (_, index) => signs[(index * 7) % signs.length]).join("");
		const parts = bare(piecesOf(word, WIDTH));
		expect(parts.join("")).toBe(word);
		expect(parts.flatMap(signsIn)).toEqual(signsIn(word));
	});

	it("ends, whatever one sign takes", () => {
		const tower = `a${"\u0301".repeat(120)}`;
		expect(bare(piecesOf(tower.repeat(3), WIDTH)).join("")).toBe(tower.repeat(3));
	});

	it("keeps a word whole that fits, and an empty one", () => {
		expect([piecesOf("Kyiv", WIDTH), piecesOf("", WIDTH)]).toEqual([["Kyiv"], [""]]);
	});
});

it("fills lines with whole words", () => {
	expect(linesOf("What the council decided", 8)).toEqual(["What the", "council", "decided"]);
});

describe("a text on a card", () => {
	it.each([
		["Kursk: who says what?", "Kursk: who says what?", "serif-bold"],
		["Cafe\u0301", "Café", "serif-bold"],
		["Що сталося в Ґудзиках?", "Що сталося в Ґудзиках?", "serif-bold"],
		["Η Καθημερινή", "Η Καθημερινή", "serif-bold"],
		["Quiz 👍🏽 of the week", "Quiz  of the week", "serif-bold"],
		["ماذا قال NATO؟", "ماذا قال NATO؟", "rtl-bold"],
		["מה קרה ב־6,000 בתים?", "מה קרה ב־6,000 בתים?", "rtl-bold"],
	])("is written where the fonts have its letters: %s", (text, written, font) => {
		expect(writtenOn(text)).toEqual({ text: written, font });
	});

	it.each(["市役所で何が起きたのか", "시청에서 무슨 일이", "क्या हुआ?", "NATO市", "👍🏽", "", "\ud83d"])(
		"is left out where they lack one: %j",
		(text) => {
			expect(writtenOn(text)).toBeUndefined();
		},
	);
});
