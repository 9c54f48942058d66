import { describe, expect, it } from "vitest";
import { place, useBrowser } from "./browser.ts";

const { open } = useBrowser();

describe("the reader page without JavaScript", () => {
	it("is a quiz that can be answered, reloaded and gone back to", async () => {
		const page = await open(`${place().server}/quizzes/town-hall`, { javaScriptEnabled: false });
		await page.getByRole("group", { name: "Which clock?" }).getByLabel("The new one").check();
		await page.getByRole("button", { name: "Check my answer" }).click();
		expect(await page.getByText("Right", { exact: true }).isVisible()).toBe(true);
		expect(await page.getByText("What the article says").isVisible()).toBe(true);
		await page.reload();
		expect(await page.getByText("Right", { exact: true }).isVisible()).toBe(true);
		await page.getByRole("group", { name: "The bell rang." }).getByLabel("False").check();
		await page.getByRole("button", { name: "Check my answer" }).click();
		expect(await page.getByText("Right", { exact: true }).count()).toBe(2);
		await page.goBack();
		expect(await page.getByRole("group", { name: "The bell rang." }).isVisible()).toBe(true);
	});

	it("needs no scrolling sideways on a narrow screen", async () => {
		const page = await open(`${place().server}/quizzes/kursk-engineers`, {
			javaScriptEnabled: false,
			viewport: { width: 320, height: 600 },
		});
		expect(await page.locator("html").evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320);
	});
});
