import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltFile, build } from "../../widget/build.ts";

/** Bytes, brotli. Just above what is; they only go down. */
const budgets = { loader: 512, total: 12_000 };

const outDir = mkdtempSync(join(tmpdir(), "readback-size-"));
let files: BuiltFile[] = [];
const brotli = (path: string) => brotliCompressSync(readFileSync(join(outDir, path))).length;

beforeAll(async () => {
	files = await build({ outDir });
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe("what a reader downloads until the first answer", () => {
	it("keeps within its budget, all kinds of questions, English and the sheet included", () => {
		const sizes = files.map(({ path }) => ({ path, bytes: brotli(path) }));
		console.log(sizes.map(({ path, bytes }) => `${path}: ${bytes} bytes brotli`).join("\n"));
		expect(sizes[0]?.path).toBe("embed.js");
		expect(sizes[0]?.bytes).toBeLessThanOrEqual(budgets.loader);
		expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(budgets.total);
	});

	it("is all that is built for readers' pages", () => {
		const scripts = readdirSync(outDir, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));
		expect(scripts.sort()).toEqual(files.map(({ path }) => path).sort());
	});

	it("holds no schema library and nothing of Preact but its core", () => {
		const modules = files.flatMap((file) => file.modules);
		const foreign = modules.filter((module) => module.includes("node_modules"));
		expect(foreign).toEqual(["node_modules/preact/dist/preact.mjs"]);
	});

	it("is the same from the same sources", async () => {
		expect(await build({ outDir })).toEqual(files);
	});
});

describe("the README", () => {
	it("names the size that is", () => {
		const total = files.reduce((sum, { path }) => sum + brotli(path), 0);
		const readme = readFileSync("README.md", "utf8");
		expect(readme).toContain(`${(total / 1000).toFixed(1)} kB`);
	});
});
