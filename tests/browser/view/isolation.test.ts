import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

/** Every computed property of every element of the quiz, in a column of a width that pages leave alone. */
async function looks(page: Page): Promise<string[][]> {
	return page.locator("readback-quiz").evaluate((host) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(".quiz { width: 560px !important; min-height: 0 !important }");
		if (host.shadowRoot) host.shadowRoot.adoptedStyleSheets.push(sheet);
		return [...(host.shadowRoot?.querySelectorAll("*") ?? [])].map((element) => {
			const style = getComputedStyle(element);
			const names = Array.from(style).filter((name) => name !== "font-family" && !name.startsWith("--"));
			return [element.tagName, ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
		});
	});
}

/** The quiz at its first question, and at its first answer. */
async function playIn(page: Page): Promise<{ asking: string[][]; answered: string[][] }> {
	const reader = new Reader(page);
	await reader.arrive();
	const asking = await looks(page);
	await reader.respond();
	await reader.check();
	await reader.quiz.getByRole("button", { name: "Next question" }).waitFor();
	await page.evaluate(() =>
		document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
	);
	return { asking, answered: await looks(page) };
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
	prepare: (page: Page) => page.route("**/answers", (route) => route.abort()),
};

describe("the style of a page", () => {
	it("hands nothing down to the quiz, of all that the browser knows", async () => {
		const hostile = await open(`${place().examples}/06-hostile-style/`, options);
		const handedDown = await hostile.evaluate(
			() => document.adoptedStyleSheets[0]?.cssRules[0]?.cssText.split(";") ?? [],
		);
		expect(handedDown.length).toBeGreaterThan(100);
		const plain = await open(publisherPage(embed("kursk-engineers")), options);
		const [here, there] = [await playIn(hostile), await playIn(plain)];
		expect(differences(here.asking, there.asking)).toEqual([]);
		expect(differences(here.answered, there.answered)).toEqual([]);
	});

	it("brings in the font family", async () => {
		const page = await open(publisherPage(`<div style="font-family:monospace">${embed("town-hall")}</div>`));
		await new Reader(page).arrive();
		const families = await page
			.locator("readback-quiz")
			.evaluate((host) =>
				[...(host.shadowRoot?.querySelectorAll("*") ?? [])].map((each) => getComputedStyle(each).fontFamily),
			);
		expect(new Set(families)).toEqual(new Set(["monospace"]));
	});

	it.each([
		["display:none", "<div style='display:none'>", ""],
		["visibility:hidden", "<div style='visibility:hidden'>", ""],
		["the attribute hidden", "<div>", "hidden"],
		["the attribute hidden beside the snippet's style", "<div>", "hidden style='display:block'"],
	])("hides the quiz by %s", async (_, around, attributes) => {
		const page = await open(publisherPage(`${around}${embed("town-hall")}</div>`));
		await new Reader(page).quiz
			.getByRole("heading", { level: 3, includeHidden: true })
			.or(page.locator("html"))
			.first()
			.waitFor();
		await page.locator("readback-quiz").evaluate((host, written) => {
			for (const [name = "", value = ""] of written.split(" ").map((each) => each.split("="))) {
				if (name) host.setAttribute(name, value.replaceAll("'", ""));
			}
		}, attributes);
		await expect.poll(() => page.locator("readback-quiz").isVisible()).toBe(false);
	});

	it("lets taps through where the page's own does, in a closed dialog for one", async () => {
		const closed = "position:fixed;inset:0;opacity:0;pointer-events:none";
		const page = await open(publisherPage(`<p>Story</p><div style="${closed}">${embed("town-hall")}</div>`));
		await page.locator("readback-quiz").getByRole("heading", { level: 3 }).waitFor({ state: "attached" });
		expect(await page.evaluate(() => document.elementFromPoint(200, 150)?.tagName)).not.toBe("READBACK-QUIZ");
	});

	it("stays on what stood in the element, when a quiz is gone", async () => {
		const loud =
			"letter-spacing:9px;text-transform:uppercase;text-indent:2em;color:rgb(1, 2, 3);font:italic 40px/1 monospace";
		const page = await open(publisherPage(`<div style="${loud}">${embed("withdrawn", 'lang="ar"')}</div>`));
		const link = page.locator("readback-quiz a");
		const before = await page.evaluate(() => {
			const plain = document.querySelector("readback-quiz")?.parentElement?.appendChild(document.createElement("a"));
			plain?.setAttribute("href", "https://example.org/");
			return Array.from(plain ? getComputedStyle(plain) : []).length;
		});
		expect(before).toBeGreaterThan(300);
		await page.locator("readback-quiz").getByText("هذا").or(page.locator("readback-quiz p")).first().waitFor();
		const styles = await page.evaluate(() => {
			const [inside, beside] = document.querySelectorAll("a");
			if (!inside || !beside) throw new Error("the page has no links");
			const [one, other] = [getComputedStyle(inside), getComputedStyle(beside)];
			const sizes = /size|width|height|origin|locale/;
			return Array.from(one).filter(
				(name) => !sizes.test(name) && one.getPropertyValue(name) !== other.getPropertyValue(name),
			);
		});
		expect(styles).toEqual([]);
		const notice = page.locator("readback-quiz p");
		expect(await notice.evaluate((each) => getComputedStyle(each).letterSpacing)).toBe("normal");
		expect(await notice.evaluate((each) => getComputedStyle(each).color)).toBe("rgb(1, 2, 3)");
		expect(await link.isVisible()).toBe(true);
	});
});
