import { describe, expect, it } from "vitest";
import { counted } from "../../cli/counted.ts";

describe("a count with its noun", () => {
	it.each([
		[0, ["reader"], "0 readers"],
		[1, ["reader"], "1 reader"],
		[30, ["reader"], "30 readers"],
		[100_000, ["attempt"], "100,000 attempts"],
		[1, ["entry", "entries"], "1 entry"],
		[2, ["entry", "entries"], "2 entries"],
	] as const)("of %d %j is %s", (count, [noun, plural], expected) => {
		expect(counted(count, noun, plural)).toBe(expected);
	});
});
