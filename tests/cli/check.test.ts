import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { check, showFault } from "../../cli/check.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";

const folder = mkdtempSync(join(tmpdir(), "readback-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const good = stringify(fixtureDocument);

function write(name: string, content: string | Uint8Array): string {
	const file = join(folder, name);
	writeFileSync(file, content);
	return file;
}

/** Faults without the folder's name. */
async function faultsOf(content: string | Uint8Array): Promise<string[]> {
	const { faults } = await check([write("quiz.yaml", content)]);
	return faults.map((fault) => showFault(fault).replaceAll(`${folder}/`, ""));
}

/** The line that holds `part`, counted from 1. */
const lineOf = (source: string, part: string) => source.slice(0, source.indexOf(part)).split("\n").length;

describe("check", () => {
	it("finds nothing wrong with a sound file, YAML or JSON", async () => {
		const files = [write("a.yaml", good), write("b.json", JSON.stringify({ ...fixtureDocument, id: "other-town" }))];
		const { quizzes, faults } = await check(files);
		expect(faults).toEqual([]);
		expect(quizzes.map(({ id }) => id)).toEqual(["town-hall", "other-town"]);
	});

	it("names file, line, column and path, and points at the place", async () => {
		const source = good.replace("standing: reported", "standing: certain");
		const line = lineOf(source, "certain");
		expect(await faultsOf(source)).toEqual([
			`quiz.yaml:${line}:15 claims[0].standing: must be one of on-record, announced, reported, estimate, forecast, inference, opinion, disputed\n        standing: certain\n                  ^`,
		]);
	});

	it("points at the name of an unknown field", async () => {
		const source = `${good}author: me\n`;
		expect(await faultsOf(source)).toEqual([
			`quiz.yaml:${lineOf(source, "author: me")}:1 author: is not a field of a quiz; delete it, or make it a comment with # in front\n    author: me\n    ^`,
		]);
	});

	it("points at what is around a missing field", async () => {
		const [fault] = await faultsOf(good.replace(/^title: .*\n/m, ""));
		expect(fault).toMatch(/^quiz\.yaml:1:1 title: /);
	});

	it("points at the second of two equal ids", async () => {
		const source = good.replace("- id: doors", "- id: clock");
		const [fault] = await faultsOf(source);
		expect(fault).toContain('claims[1].id: repeats the id "clock"');
	});

	it.each([
		["broken YAML", "id: [unclosed\n", /^quiz\.yaml:2:1 /],
		["a key twice", "id: town-hall\nid: town-hall\n", /^quiz\.yaml:2:1 “id” appears twice here/],
		["an empty file", "", /^quiz\.yaml:1:1 /],
		["a list", "- a\n- b\n", /^quiz\.yaml:1:1 /],
		["bytes that are not UTF-8", new Uint8Array([0x69, 0x64, 0xff]), /^quiz\.yaml:1:1 /],
	])("survives %s", async (_, content, expected) => {
		const [fault] = await faultsOf(content);
		expect(fault).toMatch(expected);
	});

	it("refuses aliases that would blow up", async () => {
		const lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
		for (let n = 1; n < 9; n++) {
			const alias = `*${String.fromCharCode(96 + n)}`;
			lines.push(
				`${String.fromCharCode(97 + n)}: &${String.fromCharCode(97 + n)} [${Array(10).fill(alias).join(", ")}]`,
			);
		}
		const [fault] = await faultsOf(lines.join("\n"));
		expect(fault).toContain("alias");
	});

	it("says that a file is not there", async () => {
		const { faults } = await check([join(folder, "none.yaml")]);
		expect(faults[0]?.message).toContain("there is no such file");
	});

	it("finds one id in two files", async () => {
		const { faults } = await check([write("a.yaml", good), write("b.yaml", good)]);
		expect(faults.map(({ message }) => message)).toEqual(['repeats the id "town-hall" of another file']);
	});
});

describe("readback check", () => {
	const run = (...args: string[]) => promisify(execFile)("node", ["cli/readback.ts", ...args]);

	it("leaves with 0 or 1, and speaks JSON when asked", async () => {
		const sound = await run("check", "quizzes/kursk-engineers.yaml");
		expect(sound.stdout).toBe("quizzes/kursk-engineers.yaml: kursk-engineers is sound\n");
		const bad = write("bad.yaml", "id: x\n");
		await expect(run("check", bad)).rejects.toMatchObject({
			code: 1,
			stderr: expect.stringContaining("bad.yaml:1:5 id: "),
		});
		await expect(run("check", "--json", bad)).rejects.toMatchObject({
			code: 1,
			stdout: expect.stringContaining('"faults"'),
		});
	});

	it("publishes nothing when one file of several is bad, or when no server answers", async () => {
		const bad = write("bad.yaml", "id: x\n");
		const where = ["--server", "http://127.0.0.1:9", "--token", "t"];
		await expect(run("publish", "quizzes/kursk-engineers.yaml", bad, ...where)).rejects.toMatchObject({
			code: 1,
			stderr: expect.stringContaining("bad.yaml:1:5"),
		});
		await expect(run("publish", "quizzes/kursk-engineers.yaml", ...where)).rejects.toMatchObject({
			code: 1,
			stderr: "no server answers at http://127.0.0.1:9\n",
		});
	});
});
