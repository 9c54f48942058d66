import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();
const paper = { light: "rgb(255, 255, 255)", dark: "rgb(25, 25, 24)" };

async function paperOf(page: Page): Promise<string> {
	return page.locator("readback-quiz section").evaluate((section) => getComputedStyle(section).backgroundColor);
}

async function openWith(body: string, colorScheme: "light" | "dark"): Promise<Page> {
	const page = await open(publisherPage(body), { colorScheme });
	await new Reader(page).arrive();
	return page;
}

describe("the theme", () => {
	it.each([
		["the page's white ground, where the page says nothing", "", "dark", "light"],
		["the reader's system, where the page knows both", "<style>:root{color-scheme:light dark}</style>", "dark", "dark"],
		["the page's color-scheme", "<style>:root{color-scheme:light}</style>", "dark", "light"],
		["the page's dark color-scheme", "<style>:root{color-scheme:dark}</style>", "light", "dark"],
		["data-theme on the root", '<script>document.documentElement.dataset.theme="dark"</script>', "light", "dark"],
		["a class on the root", '<script>document.documentElement.className="has-js theme-dark"</script>', "light", "dark"],
		["a color-scheme without a choice", "<style>:root{color-scheme:light only}</style>", "dark", "light"],
		[
			"no class that says something else",
			'<script>document.documentElement.className="has-dark-text no-dark-mode bg-dark"</script>',
			"light",
			"light",
		],
	] as const)("follows %s", async (_, head, system, expected) => {
		const page = await openWith(head + embed("town-hall"), system);
		await expect.poll(() => paperOf(page)).toBe(paper[expected]);
	});

	it("obeys the element's own attribute before all", async () => {
		const page = await openWith(
			`<script>document.documentElement.className="dark"</script>${embed("town-hall", 'theme="light"')}`,
			"dark",
		);
		await expect.poll(() => paperOf(page)).toBe(paper.light);
	});

	it("changes with the page, with the element and with the system", async () => {
		const page = await openWith(embed("town-hall"), "light");
		await page.evaluate(() => {
			document.documentElement.dataset.theme = "dark";
		});
		await expect.poll(() => paperOf(page)).toBe(paper.dark);
		await page.evaluate(() => document.querySelector("readback-quiz")?.setAttribute("theme", "light"));
		await expect.poll(() => paperOf(page)).toBe(paper.light);
		await page.evaluate(() => {
			document.querySelector("readback-quiz")?.removeAttribute("theme");
			delete document.documentElement.dataset.theme;
		});
		await page.evaluate(() => {
			document.documentElement.style.colorScheme = "light dark";
		});
		await page.emulateMedia({ colorScheme: "dark" });
		await expect.poll(() => paperOf(page)).toBe(paper.dark);
	});

	it("takes a page's colours, fonts and spaces", async () => {
		const style = `<style>readback-quiz{--readback-accent:rgb(1, 100, 2);--readback-font:monospace;--readback-space:40px;--readback-width:300px;--readback-radius:9px}</style>`;
		const page = await openWith(style + embed("town-hall"), "light");
		const look = () =>
			page.locator("readback-quiz section").evaluate((section) => {
				const { fontFamily, paddingLeft, width } = getComputedStyle(section);
				const input = section.querySelector("input");
				const button = section.querySelector("button");
				return {
					...{ fontFamily, paddingLeft, width },
					accent: input && getComputedStyle(input).accentColor,
					radius: button && getComputedStyle(button).borderTopLeftRadius,
				};
			});
		await expect.poll(look).toEqual({
			fontFamily: "monospace",
			paddingLeft: "40px",
			width: "300px",
			accent: "rgb(1, 100, 2)",
			radius: "9px",
		});
	});
});
