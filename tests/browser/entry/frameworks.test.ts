import { describe, it } from "vitest";
import { bundleRecipe } from "../../../recipes/bundle.ts";
import { place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

describe.each(["recipes/react/page.tsx", "recipes/vue/page.ts", "recipes/svelte/page.ts"])("%s", (entry) => {
	it("shows the quiz, hears its events, goes on to another, and lets go of it", async () => {
		const code = await bundleRecipe(entry, `${place().server}/`);
		const page = await open(publisherPage('<div id="app"></div>'));
		await page.addScriptTag({ content: code });
		const reader = new Reader(page);
		await reader.arrive();
		await reader.quiz.getByRole("radio", { name: "The new one" }).check();
		await reader.check();
		await expectPage(page.locator("#credit")).toHaveText("1000");
		await page.getByRole("button", { name: "Next story" }).click();
		await reader.quiz.getByText("Question 1 of 9").waitFor();
		await expectPage(page.locator(`script[src="${place().server}/embed.js"]`)).toHaveCount(1);
		await page.getByRole("button", { name: "Close the quiz" }).click();
		await expectPage(page.locator("readback-quiz")).toHaveCount(0);
	});
});
