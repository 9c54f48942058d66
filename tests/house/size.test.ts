import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltFile, build } from "../../build/build.ts";
import { freshBuild } from "../../build/freshBuild.ts";
import { type Files, filesBelow } from "../../build/writeFolder.ts";
import { budgets } from "../lib/budgets.ts";

const outDir = mkdtempSync(join(tmpdir(), "readback-size-"));
let files: BuiltFile[] = [];
const brotli = (path: string) => brotliCompressSync(readFileSync(join(outDir, path))).length;
const isLater = ({ name }: BuiltFile) => Object.hasOwn(budgets.later, name);
/** What is needed until the first answer's feedback is shown. */
const needed = () => files.filter((file) => !isLater(file));
const untilFirstAnswer = () => needed().reduce((sum, { path }) => sum + brotli(path), 0);

beforeAll(async () => {
	files = await build({ outDir });
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe("what a reader downloads until the first answer is explained", () => {
	it("keeps within its budget, all kinds of questions, English and the sheet included", () => {
		console.log(files.map(({ path }) => `${path}: ${brotli(path)} bytes brotli`).join("\n"));
		expect(needed().map(({ name }) => name)).toEqual(["embed", "player"]);
		expect(brotli("embed.js")).toBeLessThanOrEqual(budgets.loader);
		expect(untilFirstAnswer()).toBeLessThanOrEqual(budgets.total);
	});

	it("is all of the widget but what has a budget of its own", () => {
		const later = files.filter(isLater);
		expect(new Set(later.map(({ name }) => name))).toEqual(new Set(Object.keys(budgets.later)));
		const over = later.filter(
			({ name, path }) => brotli(path) > (Object.entries(budgets.later).find(([each]) => each === name)?.[1] ?? 0),
		);
		expect(over).toEqual([]);
	});

	it("is made from sources that have no way to make HTML or code of a string", () => {
		const readers = files.flatMap(({ modules }) => modules);
		const own = new Set(
			[...readers, ...globSync("studio/**/*.{ts,tsx}")].filter((path) =>
				/^(widget|contract|src|studio)\/.*\.tsx?$/.test(path),
			),
		);
		const makers =
			/innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|HTMLUnsafe|document\.write|DOMParser|\beval\b|new Function/i;
		expect(own.size).toBeGreaterThan(50);
		// It parses a story's page into a document apart, of which nothing runs and nothing but the words is taken.
		const parser = "studio/story/parsePage.ts";
		expect([...own].filter((path) => makers.test(readFileSync(path, "utf8")))).toEqual([parser]);
	});

	it("is all that is built for readers' pages", () => {
		const scripts = readdirSync(outDir, { recursive: true, encoding: "utf8" }).filter(
			(path) => path.endsWith(".js") && !/^(reference|studio|assets\/[0-9a-f]{8})\//.test(path),
		);
		const released = readdirSync("pinned").flatMap((name) => (name.endsWith(".js") ? `pinned/${name}` : []));
		expect(new Set(scripts)).toEqual(new Set([...files.map(({ path }) => path), ...released, "player.js"]));
	});

	it("holds no schema library and no library but Preact's core, as it is published", () => {
		const modules = files.flatMap((file) => file.modules);
		const foreign = modules.filter((module) => module.includes("node_modules"));
		expect(new Set(foreign)).toEqual(new Set(["node_modules/preact/dist/preact.mjs"]));
	});

	it("is the same from the same sources", async () => {
		await freshBuild();
		const [ours, served] = [await filesBelow(outDir, ""), await filesBelow("dist/public", "")];
		const digest = (files: Files) =>
			[...files].map(([path, content]) => `${path} ${createHash("sha256").update(content).digest("hex")}`);
		expect(digest(ours).sort()).toEqual(digest(served).sort());
	});
});

describe("the README", () => {
	it("names the size that is", () => {
		const readme = readFileSync("README.md", "utf8");
		expect(readme).toContain(`${(Math.round(untilFirstAnswer() / 100) / 10).toFixed(1)} kB`);
	});
});
