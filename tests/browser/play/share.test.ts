import type { FrameLocator, Locator, Page } from "playwright-core";
import { describe, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

/** Plays to the end and shares, where nothing but copying by hand is allowed; what is to be copied. */
async function share(page: Page, target: Page | FrameLocator, before = ""): Promise<Locator> {
	const quiz = target.locator("readback-quiz");
	for (let question = 1; question <= 5; question++) {
		await quiz.getByRole("button", { name: "I don’t know" }).click();
		await quiz.getByRole("button", { name: /^(Next question|See my result)$/ }).click();
	}
	await page.evaluate(before);
	await quiz.getByRole("button", { name: "Share my result" }).click();
	return quiz.locator("textarea");
}

/** A text whose last line is an address. */
const endsWith = (address: string) => new RegExp(`\\n${address.replace(/[.?]/g, "\\$&")}$`);

const options = {
	prepare: (page: Page) =>
		page.addInitScript(
			"Object.defineProperty(navigator, 'share', { value: undefined }); Object.defineProperty(navigator, 'clipboard', { value: undefined })",
		),
};

describe("the link of a shared result", () => {
	const canonical = (path: string) => `<link rel="canonical" href="https://news.example${path}">`;

	it.each([
		["the canonical address", canonical("/story"), "", () => "https://news.example/story"],
		["the page's own address", "", "", (page: Page) => `${new URL(page.url()).origin}/`],
		[
			"the story that the page has gone on to",
			canonical("/old"),
			"history.pushState({}, '', '/new?a=1')",
			(page: Page) => `${new URL(page.url()).origin}/new`,
		],
		[
			"its canonical address, where the page changes it too",
			canonical("/old"),
			"history.pushState({}, '', '/new'); document.querySelector('link').href = 'https://news.example/new'",
			() => "https://news.example/new",
		],
		[
			"the story that the page has gone on to by a parameter",
			canonical("/?id=1"),
			"history.pushState({}, '', '?id=2')",
			(page: Page) => `${new URL(page.url()).origin}/`,
		],
		[
			"the canonical address, where the page has tidied its own",
			canonical("/story?id=1"),
			"history.replaceState({}, '', '?id=1&utm_source=x#top')",
			() => "https://news.example/story?id=1",
		],
		[
			"the page's own address, where the canonical one is empty",
			'<link rel="canonical" href="">',
			"",
			(page: Page) => `${new URL(page.url()).origin}/`,
		],
	])("is %s", async (_, head, before, wanted) => {
		const page = await open(publisherPage(head + embed("town-hall")), options);
		await new Reader(page).arrive();
		const shared = await share(page, page, before);
		await expectPage(shared).toHaveValue(endsWith(wanted(page)));
	});

	it.each([
		["srcdoc", (body: string) => `<iframe width="600" height="900" srcdoc='${body}'></iframe>`],
		[
			"a sandboxed srcdoc",
			(body: string) => `<iframe sandbox="allow-scripts" width="600" height="900" srcdoc='${body}'></iframe>`,
		],
	])("is the story's or the quiz's own address in %s", async (_, frame) => {
		const page = await open(publisherPage(frame(embed("town-hall").replaceAll("'", "&#39;"))), options);
		const shared = await share(page, page.frameLocator("iframe"));
		await expectPage(shared).toHaveValue(endsWith(`${place().server}/quizzes/town-hall?score=0-5&squares=uuuuu`));
	});

	it("names the result on the quiz's own page, whose card then shows it", async () => {
		const page = await open(`${place().server}/quizzes/town-hall?from=elsewhere`, options);
		await new Reader(page).arrive();
		const own = `${place().server}/quizzes/town-hall?score=0-5&squares=uuuuu`;
		await expectPage(await share(page, page)).toHaveValue(endsWith(own));
		const friend = await open(own);
		const card = `${place().server}/quizzes/town-hall/card.png?score=0-5&squares=uuuuu`;
		await expectPage(friend.locator('meta[property="og:image"]')).toHaveAttribute("content", card);
	});
});
