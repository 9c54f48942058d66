import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { embed, publisherPage, useBrowser } from "./browser.ts";
import { Reader } from "./reader.ts";

const { open } = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong, by rule and place. */
async function violations(page: Page): Promise<string[]> {
	// Evaluated by the browser's debugger, which no content security policy binds.
	await page.evaluate(axe);
	return page.evaluate(async (only) => {
		const { violations: found } = await Reflect.get(window, "axe").run(document, { runOnly: only });
		return found.flatMap((rule: { id: string; nodes: { target: unknown; failureSummary: string }[] }) =>
			rule.nodes.map((node) => `${rule.id} at ${JSON.stringify(node.target)}: ${node.failureSummary}`),
		);
	}, tags);
}

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
	it("axe finds nothing in any state of a play", { timeout: 60_000 }, async () => {
		const body = `<main style="color-scheme:${colorScheme};background:Canvas;color:CanvasText"><h1>A story</h1>${embed("town-hall")}</main>`;
		const page = await open(publisherPage(body), { colorScheme });
		const reader = new Reader(page);
		await reader.arrive();
		const found: string[] = [];
		await reader.quiz.getByRole("button", { name: "I’m sure" }).click();
		await reader.play(async () => {
			found.push(...(await violations(page)));
		});
		for (const summary of await reader.quiz.locator("summary").all()) await summary.click();
		found.push(...(await violations(page)));
		expect(found).toEqual([]);
	});

	it.each(["/", "/stats/kursk-engineers", "/quizzes/kursk-engineers"])("axe finds nothing at %s", async (path) => {
		const page = await open(inject("server") + path, { colorScheme });
		expect(await violations(page)).toEqual([]);
	});
});

describe("text", () => {
	it.each([
		["at 320 px", 320, "100%"],
		["at 320 px and twice the size", 320, "200%"],
	])("%s needs no scrolling sideways", async (_, width, size) => {
		const page = await open(
			publisherPage(`<style>html{font-size:${size}}body{margin:0}</style>${embed("kursk-engineers")}`),
			{
				viewport: { width, height: 700 },
			},
		);
		const reader = new Reader(page);
		await reader.arrive();
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		await reader.play(async () => expect(await overflow()).toBeLessThanOrEqual(0));
		expect(await overflow()).toBeLessThanOrEqual(0);
	});
});
