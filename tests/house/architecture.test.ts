import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const text = readFileSync("ARCHITECTURE.md", "utf8");
const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n");
const folders = new Set(tracked.flatMap((path) => /^([^./][^/]*\/)/.exec(path)?.[1] ?? []));
/** What is written as a path below one of the top-level folders. */
const paths = [...text.matchAll(/`([\w./-]+)`/g)]
	.flatMap(([, path = ""]) => path)
	.filter((path) => [...folders].some((folder) => path.startsWith(folder)));

describe("ARCHITECTURE.md", () => {
	it("names every top-level folder", () => {
		expect([...folders].filter((folder) => !text.includes(`| \`${folder}\` |`))).toEqual([]);
	});

	it("names no path that does not exist", () => {
		expect(paths.length).toBeGreaterThan(30);
		expect(paths.filter((path) => !existsSync(path))).toEqual([]);
	});
});
