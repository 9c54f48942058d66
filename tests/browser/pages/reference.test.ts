import { describe, expect, it } from "vitest";
import { violationsOf } from "../../lib/axe.ts";
import { place, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";

const { open } = useBrowser();

describe("the page of the interface", () => {
	it.each(["light", "dark"] as const)("lets everybody read and try it, %s", async (colorScheme) => {
		const page = await open(`${place().server}/reference/`, { colorScheme });
		const operation = page.locator("#operations-newsroom-get_api_quizzes");
		await operation.waitFor();
		await expect.poll(() => violationsOf(page)).toEqual([]);
		await page.getByRole("button", { name: "Authorize" }).click();
		await page.getByRole("dialog").waitFor();
		await expect.poll(() => violationsOf(page)).toEqual([]);
		await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
		await operation.locator(".opblock-summary-control").click();
		await operation.getByRole("button", { name: "Try it out" }).click();
		await expectPage(operation.getByRole("combobox").first()).toBeEnabled();
		await expect.poll(() => violationsOf(page)).toEqual([]);
	});
});
