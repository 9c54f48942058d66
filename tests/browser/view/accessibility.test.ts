import { describe, expect, it } from "vitest";
import { violationsOf } from "../../lib/axe.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, openAll } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();
const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that other colours can make worse. */
const contrast = ["color-contrast"];

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
	// The same elements in other colours: what is sound in the one can only be faint in the other.
	const rules = colorScheme === "light" ? everything : contrast;
	it("axe finds nothing in any state of a play", { timeout: 60_000 }, async () => {
		const body = `<main style="color-scheme:${colorScheme};background:Canvas;color:CanvasText"><h1>A story</h1>${embed("town-hall")}</main>`;
		const page = await open(publisherPage(body), { colorScheme });
		const reader = new Reader(page);
		await reader.arrive();
		await reader.quiz.getByRole("button", { name: "I’m sure" }).click();
		await expectPage(reader.status).not.toBeEmpty();
		await reader.play({
			each: async () => {
				await expect.poll(() => violationsOf(page, rules)).toEqual([]);
			},
		});
		await openAll(reader.quiz.locator("summary"));
		await expect.poll(() => violationsOf(page, rules)).toEqual([]);
	});

	it.each(["/", "/stats/kursk-engineers", "/quizzes/kursk-engineers", "/embed/kursk-engineers"])(
		"axe finds nothing at %s",
		async (path) => {
			const page = await open(place().server + path, { colorScheme });
			await expect.poll(() => violationsOf(page, rules)).toEqual([]);
		},
	);
});

describe("without JavaScript", () => {
	it("the form is as sound", async () => {
		const page = await open(`${place().server}/quizzes/town-hall`, {
			prepare: (fresh) => fresh.route("**/embed.js", (route) => route.abort()),
		});
		await expect.poll(() => violationsOf(page, everything)).toEqual([]);
		await page.getByLabel("The new one").check();
		await page.getByRole("button", { name: "Check answer" }).click();
		await page.getByText("What stands behind it").waitFor();
		await expect.poll(() => violationsOf(page, everything)).toEqual([]);
	});
});

/** The contrast ratio of two opaque colours (WCAG 2.2, 1.4.3), as the browser has painted them. */
const contrastOf = (element: Element): number => {
	const luminance = (color: string) => {
		const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
			const share = Number(part) / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const { outlineColor, backgroundColor } = getComputedStyle(element);
	const [dark = 0, light = 0] = [luminance(outlineColor), luminance(backgroundColor)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
};

const accents = ["#ff0", "#fff", "#000", "#777", "#f00", "#19191a"];

describe("any accent that a page asks for", () => {
	it.each(["light", "dark"] as const)(
		"leaves every text and the focus as readable as before, on %s",
		{ timeout: 60_000 },
		async (colorScheme) => {
			const style = `<style>:root{color-scheme:${colorScheme}}</style>`;
			const page = await open(publisherPage(`${style}<main><h1>A story</h1>${embed("town-hall")}</main>`), {
				colorScheme,
			});
			const reader = new Reader(page);
			await reader.arrive();
			const lookInEach = async () => {
				for (const accent of accents) {
					await reader.quiz.evaluate((element, value) => element.style.setProperty("--readback-accent", value), accent);
					await expect.poll(() => violationsOf(page, contrast), { message: accent }).toEqual([]);
					await reader.card.evaluate((element) => {
						element.style.outline = "3px solid var(--readback_ink)";
					});
					await expect.poll(() => reader.card.evaluate(contrastOf), { message: accent }).toBeGreaterThan(3);
				}
			};
			await lookInEach();
			await reader.respond();
			await reader.check();
			await lookInEach();
		},
	);
});

describe.each(["newspaper", "broadcaster", "plain"])("the preset %s", (preset) => {
	it.each(["light", "dark"] as const)("is readable in the %s theme", async (colorScheme) => {
		const head = `<style>:root{color-scheme:${colorScheme}}</style><link rel="stylesheet" href="${place().server}/presets/${preset}.css">`;
		const page = await open(publisherPage(`${head}<main><h1>A story</h1>${embed("town-hall")}</main>`), {
			colorScheme,
		});
		const reader = new Reader(page);
		await reader.arrive();
		await expect.poll(() => violationsOf(page, contrast)).toEqual([]);
		await reader.respond();
		await reader.check();
		await expect.poll(() => violationsOf(page, contrast)).toEqual([]);
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
		const fits = () => expect.poll(overflow).toBeLessThanOrEqual(0);
		await reader.play({ each: fits });
		await fits();
	});
});
