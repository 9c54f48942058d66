import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scripts } from "../../src/pages/card/cardText.ts";

/** Code points below U+10000 that a font has glyphs for (OpenType, `cmap` of format 4). */
function codePointsOf(path: string): Set<number> {
	const bytes = readFileSync(path);
	const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
	const cmap = tables.find((at) => bytes.toString("latin1", at, at + 4) === "cmap");
	const start = bytes.readUInt32BE((cmap ?? 0) + 8);
	const subtables = Array.from({ length: bytes.readUInt16BE(start + 2) }, (_, index) =>
		bytes.readUInt32BE(start + 4 + 8 * index + 4),
	).map((offset) => start + offset);
	const at = subtables.find((each) => bytes.readUInt16BE(each) === 4) ?? 0;
	const segments = bytes.readUInt16BE(at + 6) / 2;
	const found = new Set<number>();
	for (let index = 0; index < segments; index++) {
		const last = bytes.readUInt16BE(at + 14 + 2 * index);
		const first = bytes.readUInt16BE(at + 16 + 2 * segments + 2 * index);
		for (let code = first; code <= last && code < 0xffff; code++) found.add(code);
	}
	return found;
}

const everyCharacter = Array.from({ length: 0xd800 }, (_, code) => code);

describe("a card's fonts", () => {
	it.each([
		["serif-bold", ["serif-bold", "sans"]],
		["rtl-bold", ["rtl-bold"]],
	] as const)("have all that is drawn as %s", (script, fonts) => {
		const drawn = everyCharacter.filter((code) => scripts[script].test(String.fromCharCode(code)));
		expect(drawn.length).toBeGreaterThan(200);
		for (const font of fonts) {
			const known = codePointsOf(`src/pages/card/fonts/${font}.ttf`);
			const lacking = drawn.filter((code) => !known.has(code)).map((code) => code.toString(16));
			expect(lacking).toEqual([]);
		}
	});
});
