import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readReport } from "../../../cli/newsroom.ts";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { publisherPage, useBrowser } from "../../lib/browser.ts";
import { openClaim } from "../../lib/editor.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { type Hands, keyHands, mouseHands } from "../../lib/hands.ts";
import { publishQuiz, storyPage, writeQuiz } from "../../lib/newsroomStory.ts";
import { Reader } from "../../lib/reader.ts";
import { deployment, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

const newQuiz = () =>
	openNewsroom(open, "/newsroom/new", {
		scopes: ["author"],
		viewport: { width: 1440, height: 900 },
		permissions: ["clipboard-read", "clipboard-write"],
	});

async function openStory(code: string): Promise<{ page: Page; reader: Reader }> {
	const page = await open(publisherPage(`<h1>Iron bridge closes</h1>${code}`));
	const reader = new Reader(page);
	await reader.arrive();
	return { page, reader };
}

/** What it takes from the address to the code, at most. They only go down. */
const mostActions = 84;
const mostKeys = 1_060;

async function made(hands: Hands, page: Page, title: string): Promise<string> {
	await writeQuiz(hands, page, publisherPage(storyPage), title);
	return publishQuiz(hands, page);
}

describe("a newsroom's day in the browser", () => {
	it("goes from an article's address to a quiz that is played, read in the figures, and corrected", async () => {
		const page = await newQuiz();
		const hands = mouseHands(page);
		const code = await made(hands, page, "The iron bridge");
		expect(hands.taken()).toBeLessThanOrEqual(mostActions);

		const early = await openStory(code);
		await early.reader.play({ questions: 2 });
		const through = await openStory(code);
		expect(await through.reader.play()).toBe(6);

		await page.getByRole("button", { name: "Back to the editor" }).click();
		const claim = await openClaim(page, 6);
		await claim.getByLabel("The right number").fill("65");
		await page.getByRole("button", { name: "Publish …" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel(/^What was wrong in/).fill("The share was 65 percent.");
		await dialog.getByRole("button", { name: "Publish", exact: true }).click();
		await expectPage(dialog).toContainText("Published as revision 2.");

		expect(await early.reader.play()).toBe(4);
		const late = await openStory(code);
		expect(await late.reader.play()).toBe(6);
		const id = /quiz="([^"]+)"/.exec(code)?.[1] ?? "";
		const report = () => readReport(deployment(), id);
		const startedOf = async () => (await report()).analysis?.revisions.map(({ started }) => started);
		await expect.poll(startedOf).toEqual([2, 1]);
		await page.goto(deployment().server + newsroomRoutes.quizFigures(id));
		await expectPage(page.locator("main")).toContainText("Started: 1. Answered every question: 1.");
		await page.goto(deployment().server + newsroomRoutes.quizEdit(id));
		const story = page.getByRole("textbox", { name: "The story’s text" });
		await expectPage(story).toContainText("The iron bridge over the Lenne");
		await expectPage(story.locator("mark")).toHaveCount(6);
	}, 120_000);

	it("is done by keyboard alone", async () => {
		const page = await newQuiz();
		const hands = keyHands(page);
		const code = await made(hands, page, "The bridge by keyboard");
		expect(hands.taken()).toBeLessThanOrEqual(mostKeys);
		const { reader } = await openStory(code);
		expect(await reader.play()).toBe(6);
	}, 120_000);
});
