import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { check } from "../../cli/check.ts";
import { hintsOn } from "../../cli/hintsOn.ts";

const folder = mkdtempSync(join(tmpdir(), "readback-messages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const good = readFileSync("quizzes/muehlensteg.yaml", "utf8");
const title = /^title: .*$/m.exec(good)?.[0] ?? "";
const titled = (line: string) => good.replace(title, line);

async function faultsOf(content: string | Uint8Array, name = "quiz.yaml"): Promise<string[]> {
	const file = join(folder, name);
	writeFileSync(file, content);
	const { faults } = await check([file]);
	return faults.map(({ path, message }) => (path ? `${path}: ${message}` : message));
}

describe("what an editor is told", () => {
	it.each([
		[
			"a cut title",
			titled("title: Why the #MeToo movement came"),
			/ignores everything after “ #”; .*title: "Why the #MeToo movement came"/,
		],
		[
			"cut words in braces",
			titled("title: x\nhosts: { a: The #1 thing, b: c }"),
			/ignores everything .* a: "The #1 thing/,
		],
		["cut words of two lines", titled("title: Why\n  the #MeToo movement came"), /drops “#MeToo movement came”/],
		["a colon", titled("title: Election: what now?"), /contains a colon.*title: "Election: what now\?"/],
		["an ordinal and a colon", titled("title: 9. März: Was nun?"), /title: "9. März: Was nun\?"/],
		["a year", titled("title: 1989"), /^title: must be words: put quotes around it: title: "1989"$/],
		["yes", good.replace("right: true", "right: yes"), /true or false, without quotes: right: true$/],
		["nein", good.replace("right: true", "right: nein"), /true or false, without quotes: right: false$/],
		["a missing field", titled(""), /^title: is missing: write title: with words/],
		["an empty field", titled("title:"), /^title: is missing/],
		[
			"a fraction",
			good.replace("step: 10000", "step: 0.1"),
			/has a decimal; write decimals: 1 beside it, or choose a smaller unit/,
		],
		["a grouped number", good.replace("answer: 480000", "answer: 480.000 Euro"), /must be a whole number in digits/],
		["a tab", good.replace("\n  - id: kosten", "\n\t- id: kosten"), /indented with a tab; use spaces/],
		["smart quotes", titled("title: “Was: nun?”"), /put the words in quotes/],
		["a field with a slip", good.replace("attribution:", "atribution:"), /is not a field; did you mean attribution\?/],
		["an unknown field", `${good}author: me\n`, /^author: is not a field of a quiz/],
		["a value with a slip", good.replace("standing: announced", "standing: anounced"), /did you mean announced\?/],
		["another kind", good.replace("kind: number", "kind: numbr"), /did you mean number\?/],
		[
			"a wrong indentation",
			good.replace("\n    statement:", "\n     statement:"),
			/not indented like the lines around it/,
		],
		["a field twice", titled(`${title}\n${title}`), /“title” appears twice here; keep one/],
		["an at sign", titled("title: @brindle asks"), /begins with an at sign.*"@brindle asks"/],
		["a quotation at the start", titled('title: "Ja" sagt der Rat'), /put the words in quotes/],
		["an emphasis", titled("title: *wow"), /begins with an asterisk/],
		["two documents", `${good}---\nid: x\n`, /holds one quiz/],
		["UTF-16", new Uint8Array(Buffer.from(`\ufeff${good}`, "utf16le")), /UTF-16; save it again/],
		["Latin 1", new Uint8Array(Buffer.from(good, "latin1")), /not in UTF-8/],
		[
			"sixty thousand fields",
			Array.from({ length: 60_000 }, (_, n) => `k${n}: 1`).join("\n"),
			/has 60000 fields in one place/,
		],
		["nothing", "", /is empty/],
	])("says one thing about %s, and what to write", async (_, content, expected) => {
		const faults = await faultsOf(content);
		expect(faults).toEqual([expect.stringMatching(expected)]);
	});

	it("is every fault of a file at once", async () => {
		const faults = await faultsOf(good.replace("right: true", "right: yes").replace(title, "title: 1989"));
		expect(faults).toHaveLength(2);
	});

	it.each([
		["a folder", () => folder, /is a folder; name the files in it/],
		["a pattern", () => join(folder, "*.yml"), /matches no file here/],
		["no file", () => join(folder, "none.yaml"), /there is no such file/],
	])("names %s", async (_, file, expected) => {
		const { faults } = await check([file()]);
		expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(expected)]);
	});

	it("survives brackets without end, quickly", async () => {
		for (const text of ["[".repeat(100_000), "a: {".repeat(20_000), "- ".repeat(50_000)]) {
			expect((await faultsOf(text)).length).toBe(1);
		}
	});

	it("is nothing about Windows' lines and byte-order marks, which allow hints as other lines do", async () => {
		const allowed = good.replace(/^claims:/m, "# lint-allow: one-kind\nclaims:");
		const windows = `\ufeff${allowed.replaceAll("\n", "\r\n")}`;
		expect(await faultsOf(windows)).toEqual([]);
		const { quizzes } = await check([join(folder, "quiz.yaml")]);
		expect((await Promise.all(quizzes.map(hintsOn))).flat()).toEqual([]);
		const hinted = good.replace("Was hat der Stadtrat", "Was hat der skandalöse Stadtrat");
		const prompt = hinted.replace(/^( +)(prompt: Was hat der skandal.*)$/m, "$1# lint-allow: loaded-words\n$1$2");
		for (const [text, count] of [
			[hinted, 1],
			[prompt, 0],
			[prompt.replaceAll("\n", "\r\n"), 0],
		] as const) {
			await faultsOf(text);
			const read = (await check([join(folder, "quiz.yaml")])).quizzes;
			const hints = (await Promise.all(read.map(hintsOn))).flat();
			expect(hints.filter(({ rule }) => rule === "loaded-words")).toHaveLength(count);
		}
	});
});
