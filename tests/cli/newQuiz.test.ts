import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { check } from "../../cli/check.ts";
import { nameFrom } from "../../contract/nameFrom.ts";

const folder = mkdtempSync(join(tmpdir(), "readback-new-"));
afterAll(() => rmSync(folder, { recursive: true }));

const answers = [
	"Election: what now?",
	"en",
	"No",
	"",
	"2026-03-02",
	"The #1 thing is the bridge.",
	"12:30",
	"the bridge is closed",
	"It is *closed* since Monday.",
	"What is closed?",
	"The bridge",
	"The road",
	"It is open.",
	"",
];

function run(lines: string[], ...args: string[]): Promise<{ code: number; out: string; err: string }> {
	return new Promise((done) => {
		const child = execFile("node", [resolve("cli/readback.ts"), "new", ...args], { cwd: folder }, (error, out, err) =>
			done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
		);
		child.stdin?.end(lines.join("\n"));
	});
}

describe("readback new", () => {
	it("writes a sound quiz from what is piped in, and never over a file", async () => {
		expect(await run(answers)).toMatchObject({ code: 0, out: expect.stringContaining("election-what-now.yaml") });
		const file = join(folder, "election-what-now.yaml");
		expect((await check([file])).faults).toEqual([]);
		const text = readFileSync(file, "utf8");
		expect(text).toContain('headline: "No"');
		expect(parse(text)).toMatchObject({ title: "Election: what now?", claims: [{ attribution: "12:30" }] });
		expect(await run(answers)).toMatchObject({ code: 1 });
		expect(readFileSync(file, "utf8")).toBe(text);
	});

	it("asks again for what does not fit, and writes nothing when answers end", async () => {
		const again = await run(["", "x".repeat(200), ...answers], "again.json");
		expect(again.err).toContain("must have at most 120 characters");
		expect((await check([join(folder, "again.json")])).faults).toEqual([]);
		expect(await run(answers.slice(0, 4), "short.yaml")).toMatchObject({
			code: 1,
			err: expect.stringContaining("nothing was written"),
		});
	});

	it.each([
		["Brücke über die Spree", "brucke-uber-die-spree"],
		["選挙", "quiz-1"],
		["constructor", "constructor-1"],
		["A?", "quiz-a"],
	])("makes an id of %s", (words, id) => {
		expect(nameFrom(words)).toBe(id);
	});
});
