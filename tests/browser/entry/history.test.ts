import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

const frame = (query: string, attributes: string) =>
	`<iframe src="${place().server}/embed/kursk-engineers${query}" title="Quiz" width="100%" height="690" scrolling="no" ${attributes}></iframe>`;
const resize = () => `<script async src="${place().server}/resize.js"></script>`;
const sandbox = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';

describe("one Back leaves the story", () => {
	it.each([
		["a frame that the page wants in German", () => frame("", 'lang="de"') + resize(), "Frage 1 von 9"],
		["a frame in a sandbox", () => frame("", `lang="de" ${sandbox}`) + resize(), "Frage 1 von 9"],
		["a frame in a tag of its own spelling", () => frame("", 'lang="de_DE"') + resize(), "Frage 1 von 9"],
		["a frame in a language without a file", () => frame("", 'lang="is"') + resize(), "Question 1 of 9"],
		["a frame that asks for French by its address", () => frame("?lang=fr", 'lang="de"') + resize(), "Frage 1 von 9"],
		["a frame with WordPress's secret", () => frame("#?secret=abc", 'lang="de"') + resize(), "Frage 1 von 9"],
		["a frame as it is", () => frame("", "") + resize(), "Question 1 of 9"],
		["two frames", () => frame("", 'lang="de"') + frame("", 'lang="fr"') + resize(), "Frage 1 von 9"],
	])("with %s", async (_, body, progress) => {
		const first = publisherPage("<h1>First</h1>");
		const page = await open(first);
		await page.goto(publisherPage(body()));
		const quiz = page.frameLocator("iframe").first();
		await quiz.getByText(progress).waitFor();
		// The page has told this load what it wants, so the buttons do something, and no other load is to come.
		await expectPage(quiz.locator("body")).toHaveAttribute("style", /max-height: none/);
		await quiz.getByRole("textbox").fill("6000");
		const buttons = quiz.locator("fieldset.sure button");
		await buttons.first().click();
		await quiz.getByRole("heading", { level: 4 }).first().waitFor();
		await expect.poll(() => page.evaluate(() => history.length)).toBe(3);
		await page.goBack();
		await page.getByRole("heading", { name: "First" }).waitFor();
		expect(page.url()).toBe(first);
		await page.goForward();
		await quiz.getByText(progress).waitFor();
		await expect.poll(() => page.evaluate(() => history.length)).toBe(3);
	});

	it.each(["", 'lang="de"', "resume"])("with the element (%s), played to its end", async (attributes) => {
		const first = publisherPage("<h1>First</h1>");
		const page = await open(first);
		await page.goto(publisherPage(embed("town-hall", attributes)));
		const reader = new Reader(page, 0, attributes.includes("de") ? "de" : "en");
		await reader.arrive();
		await reader.play();
		await page.goBack();
		await page.getByRole("heading", { name: "First" }).waitFor();
		expect(page.url()).toBe(first);
	});
});

describe("a frame that changes its language", () => {
	it("keeps the secret by which WordPress knows it", async () => {
		const page = await open(publisherPage(frame("#?secret=abc", 'lang="de"') + resize()));
		await page.frameLocator("iframe").getByText("Frage 1 von 9").waitFor();
		const address = page.frames()[1]?.url() ?? "";
		expect(new URL(address).hash).toBe("#?secret=abc");
	});
});
