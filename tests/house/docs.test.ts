import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const pages = globSync(["*.md", "docs/**/*.md", "bench/*.md", "examples/*.md"]).filter(
	(path) => path !== "CHANGELOG.md",
);

/** Links of a page to files of this repository, relative to its root. */
function linksOf(page: string): string[] {
	const text = readFileSync(page, "utf8").replace(/```.*?```/gs, "");
	const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|<img src="([^"]+)"/g)].map(
		([, link, image]) => link ?? image ?? "",
	);
	return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => normalize(join(dirname(page), target)));
}

describe("the documentation", () => {
	it.each(pages)("leads nowhere that is not there, in %s", (page) => {
		expect(linksOf(page).filter((target) => !existsSync(target))).toEqual([]);
	});

	it("lists every page and every decision in its index", () => {
		const listed = new Set(linksOf("docs/README.md"));
		const there = globSync("docs/**/*.md").filter((path) => path !== "docs/README.md");
		expect(there.filter((path) => !listed.has(path))).toEqual([]);
	});
});
