import { describe, expect, it } from "vitest";
import { violationsOf } from "../../lib/axe.ts";
import { place, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";

const { open } = useBrowser();
const home = () => `${place().server}/`;

describe("the demo's codes", () => {
	it("are tabs that the arrow keys lead through", async () => {
		const page = await open(home());
		const tabs = page.getByRole("tab");
		await expectPage(tabs).toHaveText(["In the page", "Pinned version", "Frame", "Newsletter"]);
		const code = page.getByRole("tabpanel").getByRole("textbox");
		await expectPage(code).toHaveValue(/^<readback-quiz quiz="kursk-engineers"/);
		await tabs.first().focus();
		for (const [key, name, wanted] of [
			["ArrowRight", "Pinned version", /integrity=/],
			["ArrowRight", "Frame", /^<iframe/],
			["End", "Newsletter", /^<div>/],
			["ArrowRight", "In the page", /embed\.js/],
			["ArrowLeft", "Newsletter", /^<div>/],
			["Home", "In the page", /embed\.js/],
		] as const) {
			await page.keyboard.press(key);
			await expectPage(page.getByRole("tab", { name, selected: true })).toBeFocused();
			await expectPage(page.getByRole("tabpanel", { name })).toBeVisible();
			await expectPage(code).toHaveCount(1);
			await expectPage(code).toHaveValue(wanted);
		}
		await page.keyboard.press("Tab");
		await expectPage(code).toBeFocused();
	});

	it("are copied by a button, which says so", async () => {
		const page = await open(home(), {
			prepare: (fresh) => fresh.context().grantPermissions(["clipboard-read", "clipboard-write"]),
		});
		await page.getByRole("tab", { name: "Frame" }).click();
		await page.getByRole("button", { name: "Copy" }).click();
		await expectPage(page.getByRole("tabpanel").getByRole("status")).toHaveText("Copied");
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe/);
	});

	it("are selected where a page may not copy", async () => {
		const page = await open(home(), {
			prepare: (fresh) =>
				fresh.addInitScript(() => {
					Object.defineProperty(navigator, "clipboard", { value: undefined });
				}),
		});
		await page.getByRole("button", { name: "Copy" }).click();
		await expectPage(page.getByRole("tabpanel").getByRole("status")).toHaveText("Selected: copy it with your keyboard");
		await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain("<readback-quiz");
	});

	it("stand below one another without JavaScript", async () => {
		const page = await open(home(), { javaScriptEnabled: false });
		await expectPage(page.locator(".way textarea:visible")).toHaveCount(4);
		await expectPage(page.locator(".way h3:visible")).toHaveCount(4);
		await expectPage(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
	});
});

describe("the demo's page", () => {
	it.each(["light", "dark"] as const)("is open to everybody, %s", async (colorScheme) => {
		const page = await open(home(), { colorScheme });
		await page.locator("readback-quiz").scrollIntoViewIfNeeded();
		await page.locator("readback-quiz").getByRole("heading", { level: 3 }).waitFor();
		await expectPage(page.getByRole("tab")).toHaveCount(4);
		await expect.poll(() => violationsOf(page)).toEqual([]);
	});

	it.each([320, 360, 768, 1280])("keeps within %i pixels", async (width) => {
		const page = await open(home(), { viewport: { width, height: 800 } });
		await expectPage(page.getByRole("tab")).toHaveCount(4);
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	});
});
