import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { settled } from "../../lib/requests.ts";
import { bringWideFace } from "../../lib/wideFace.ts";

const { open } = useBrowser();

/**
 * Every computed property of every element of the quiz, in a column of a width that pages leave alone, and in one
 * typeface: the family is what a page hands down.
 */
async function looks(page: Page): Promise<string[][]> {
	return page.locator("readback-quiz").evaluate((host) => {
		const sheet = new CSSStyleSheet();
		const column = ".quiz { width: 560px !important; min-height: 0 !important }";
		sheet.replaceSync(`${column} .quiz, .quiz * { font-family: Wide !important }`);
		if (host.shadowRoot) host.shadowRoot.adoptedStyleSheets.push(sheet);
		return [...(host.shadowRoot?.querySelectorAll("*") ?? [])].map((element) => {
			const style = getComputedStyle(element);
			const names = Array.from(style).filter((name) => name !== "font-family" && !name.startsWith("--"));
			return [element.tagName, ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
		});
	});
}

/** What differs, each difference once. */
function differences(one: string[][], other: string[][]): string[] {
	const found = one.flatMap((element, index) =>
		element.flatMap((line, at) =>
			line === other[index]?.[at] ? [] : [`${element[0]} ${line} / ${other[index]?.[at]}`],
		),
	);
	return [...new Set(found)];
}

/** What others answered is left out: it comes at its own time. */
const options = {
	viewport: { width: 800, height: 900 },
	prepare: async (page: Page) => {
		await bringWideFace(page);
		await page.route("**/answers", (route) => route.abort());
	},
};

describe("the style of a page", () => {
	it("hands nothing down to the quiz, of all that the browser knows", async () => {
		const [hostile, plain] = [
			await open(`${place().examples}/06-hostile-style/`, options),
			await open(publisherPage(embed("kursk-engineers")), options),
		];
		const handedDown = () => hostile.evaluate(() => document.adoptedStyleSheets[0]?.cssRules[0]?.cssText.split(";"));
		await expect.poll(async () => (await handedDown())?.length).toBeGreaterThan(100);
		const found = async () => differences(await looks(hostile), await looks(plain));
		const readers = [new Reader(hostile), new Reader(plain)];
		for (const reader of readers) await reader.arrive();
		await expect.poll(found).toEqual([]);
		for (const reader of readers) {
			await reader.respond();
			await reader.check();
			await reader.quiz.getByRole("button", { name: "Next question" }).focus();
		}
		await expect.poll(found).toEqual([]);
	});

	it("underlines and strikes out nothing of the quiz", async () => {
		const page = await open(publisherPage(`<div>${embed("town-hall")}</div>`), options);
		const reader = new Reader(page);
		await readAfter(reader.arrive(), () => settled(page));
		const plain = await reader.quiz.screenshot();
		for (const element of [page.locator("body > div"), reader.quiz]) {
			await element.evaluate((each) => {
				each.style.textDecoration = "underline line-through 9px red";
			});
			expect((await reader.quiz.screenshot()).equals(plain)).toBe(true);
		}
	});

	it("brings in the font family", async () => {
		const page = await open(publisherPage(`<div style="font-family:monospace">${embed("town-hall")}</div>`));
		const reader = new Reader(page);
		await reader.arrive();
		const families = () =>
			reader.quiz.evaluate((host) => [
				...new Set(
					[...(host.shadowRoot?.querySelectorAll("*") ?? [])].map((each) => getComputedStyle(each).fontFamily),
				),
			]);
		await expect.poll(families).toEqual(["monospace"]);
	});

	it.each([
		["display:none", "<div style='display:none'>", ""],
		["visibility:hidden", "<div style='visibility:hidden'>", ""],
		["the attribute hidden, whatever the snippet says,", "<div>", "hidden"],
	])("hides the quiz by %s", async (_, around, attributes) => {
		const page = await open(publisherPage(`${around}${embed("town-hall", "style='display:block'")}</div>`));
		const { quiz } = new Reader(page);
		if (attributes) await quiz.getByRole("heading", { level: 3 }).waitFor();
		await quiz.evaluate((host, name) => host.toggleAttribute(name || "inert", true), attributes);
		await expectPage(quiz.getByRole("heading", { level: 3 })).toBeHidden();
		await expectPage(quiz).toBeHidden();
	});

	it("lets taps through where the page's own does, in a closed dialog for one", async () => {
		const closed = "position:fixed;inset:0;opacity:0;pointer-events:none";
		const page = await open(publisherPage(`<p>Story</p><div style="${closed}">${embed("town-hall")}</div>`));
		await new Reader(page).quiz.getByRole("heading", { level: 3 }).waitFor({ state: "attached" });
		await expect.poll(() => page.evaluate(() => document.elementFromPoint(200, 150)?.tagName)).toBe("HTML");
	});

	it("stays on what stood in the element, when a quiz is gone", async () => {
		const loud =
			"letter-spacing:9px;text-transform:uppercase;text-indent:2em;color:rgb(1, 2, 3);font:italic 40px/1 monospace";
		const beside = '<a href="https://example.org/">Beside</a>';
		const page = await open(publisherPage(`<div style="${loud}">${embed("withdrawn", 'lang="ar"')}${beside}</div>`));
		const notice = new Reader(page).quiz.locator("p");
		await notice.waitFor();
		const differing = () =>
			page.evaluate(() => {
				const [one, other] = [...document.querySelectorAll("a")].map((each) => getComputedStyle(each));
				if (!one || !other) throw new Error("the page has no links");
				const own = /size|width|height|origin|locale/;
				return Array.from(one).filter(
					(name) => !own.test(name) && one.getPropertyValue(name) !== other.getPropertyValue(name),
				);
			});
		await expect.poll(differing).toEqual([]);
		await expectPage(notice).toHaveCSS("letter-spacing", "normal");
		await expectPage(notice).toHaveCSS("color", "rgb(1, 2, 3)");
		await expectPage(notice).toHaveCSS("direction", "rtl");
	});
});
