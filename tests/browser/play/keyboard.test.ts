import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { place, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";

const { open } = useBrowser();

type Focused = { tag: string; type: string; text: string };

/** What has the focus, inside the quiz's shadow tree. */
function focused(page: Page): Promise<Focused> {
	return page.evaluate(() => {
		const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
		return {
			tag: element?.tagName.toLowerCase() ?? "",
			type: element?.getAttribute("type") ?? "",
			text: element?.getAttribute("aria-label") ?? element?.textContent ?? "",
		};
	});
}

/** The heading of what has come up takes the focus a frame later. */
async function arrivesAt(page: Page, what: { tag: string; text?: string }): Promise<void> {
	await expect.poll(() => focused(page)).toMatchObject(what);
}

/** Tabs on until something fits, and says what; gives up after a whole round. */
async function tabTo(page: Page, fits: (at: Focused) => boolean): Promise<Focused> {
	for (let n = 0; n < 40; n++) {
		// A key moves the focus before it is done.
		const at = await readAfter(page.keyboard.press("Tab"), () => focused(page));
		if (fits(at)) return at;
	}
	throw new Error("the keyboard does not get there");
}

describe("the keyboard alone", () => {
	it("takes a reader through every question to the result", async () => {
		const page = await open(`${place().server}/quizzes/kursk-engineers`);
		await page.locator("readback-quiz").getByRole("heading", { level: 3 }).waitFor();
		for (let question = 1; question <= 9; question++) {
			const { type } = await tabTo(page, ({ tag, text }) => tag === "input" || text.startsWith("Move"));
			if (type === "text") await page.keyboard.type("6000");
			else await page.keyboard.press("Space");
			await tabTo(page, ({ text }) => text === "Check – I’m sure");
			await page.keyboard.press("Enter");
			await arrivesAt(page, { tag: "h4", text: expect.stringMatching(/^(Right|Not right|Partly right)/) });
			await tabTo(page, ({ text }) => text === "Next question" || text === "See my result");
			await page.keyboard.press("Enter");
			await arrivesAt(page, { tag: "h3" });
		}
		await arrivesAt(page, { tag: "h3", text: expect.stringMatching(/ of 9$/) });
	});

	it("moves an item and stays with it", async () => {
		const page = await open(`${place().server}/quizzes/kursk-engineers`);
		const quiz = page.locator("readback-quiz");
		await quiz.getByRole("heading", { level: 3 }).waitFor();
		for (let n = 0; n < 5; n++) {
			await quiz.getByRole("button", { name: "I don’t know" }).click();
			await quiz.getByRole("button", { name: "Next question" }).click();
		}
		const up = "Move up: Russia and North Korea sign a pact";
		await tabTo(page, ({ text }) => text === up);
		await page.keyboard.press("Enter");
		await arrivesAt(page, { tag: "button", text: up });
		await expectPage(quiz.getByRole("status")).toHaveText("Russia and North Korea sign a pact: place 2 of 3");
		await page.keyboard.press("Enter");
		await arrivesAt(page, { tag: "button", text: up });
		await expectPage(quiz.getByRole("status")).toHaveText("Russia and North Korea sign a pact: place 1 of 3");
		await page.keyboard.press("Enter");
		await expectPage(quiz.getByRole("listitem").first()).toContainText("sign a pact");
	});

	it("chooses among radios with the arrow keys", async () => {
		const page = await open(`${place().server}/quizzes/town-hall`);
		const quiz = page.locator("readback-quiz");
		await quiz.getByRole("heading", { level: 3 }).waitFor();
		await tabTo(page, ({ tag }) => tag === "input");
		await page.keyboard.press("Space");
		await page.keyboard.press("ArrowDown");
		await expectPage(quiz.getByRole("radio", { name: "The new one" })).toBeChecked();
	});
});
