import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();
const reserve = 'style="display:block;padding-bottom:max(456px,851px - 66%)"';

/** How high the page's only element is, once it plays. */
async function heightOf(page: Page): Promise<number> {
	const reader = new Reader(page);
	return readAfter(reader.arrive(), () => reader.quiz.evaluate((quiz) => quiz.getBoundingClientRect().height));
}

/** Ways in which pages are copied and shown again: Turbo's cache, htmx's history, a page that is saved. */
const ways: [string, (page: Page) => Promise<unknown>][] = [
	["a clone of its body", (page) => page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)))],
	[
		"a clone of itself",
		(page) =>
			page.evaluate(() =>
				document
					.querySelector("readback-quiz")
					?.replaceWith(document.querySelector("readback-quiz")?.cloneNode(true) ?? ""),
			),
	],
	[
		"its text",
		(page) =>
			page.evaluate(() => {
				const { innerHTML } = document.body;
				document.body.innerHTML = innerHTML;
			}),
	],
	[
		"an import",
		(page) =>
			page.evaluate(() => document.body.replaceChildren(...document.importNode(document.body, true).childNodes)),
	],
	["a page that was saved", async (page) => page.setContent(await page.content())],
];

describe("an element's copy", () => {
	it.each(ways)("is as high as the element (%s), however often it is copied", async (_, copy) => {
		const page = await open(publisherPage(embed("town-hall", reserve)), { viewport: { width: 400, height: 800 } });
		const first = await heightOf(page);
		for (let round = 0; round < 3; round++) {
			await copy(page);
			expect(await heightOf(page)).toBe(first);
		}
	});

	it("says nothing of the one that was copied", async () => {
		const page = await open(publisherPage(embed("town-hall", reserve)));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		await expect
			.poll(() => reader.quiz.evaluate((quiz) => quiz.outerHTML.replace(/\s+/g, " ")))
			.toBe(
				`<readback-quiz quiz="town-hall" ${reserve}><a href="${place().server}/quizzes/town-hall">Quiz: how much of this article did you take in?</a></readback-quiz>`,
			);
	});

	it("holds its place against a page's own rule for the least height", async () => {
		const page = await open(publisherPage(`<style>readback-quiz{min-height:0}</style>${embed("town-hall", reserve)}`), {
			viewport: { width: 400, height: 800 },
		});
		expect(await heightOf(page)).toBeGreaterThanOrEqual(456);
	});
});
