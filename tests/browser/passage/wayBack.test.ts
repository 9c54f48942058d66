import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();
const exact = fixtureDocument.claims[0]?.passages?.[0]?.exact ?? "";
const long = `<p>Before. ${exact}. After.</p><div style="height:3000px"></div>`;

/** A reader who has answered and gone to the passage, three screens above. */
async function atPassage(body: string, lang = "en"): Promise<{ page: Page; reader: Reader }> {
	const page = await open(publisherPage(body + embed("town-hall", `lang="${lang}"`) + long));
	const reader = new Reader(page, 0, lang);
	await reader.arrive();
	await reader.respond();
	await reader.check();
	await wayThere(reader).click();
	return { page, reader };
}

const wayThere = (reader: Reader) => reader.quiz.getByRole("button", { name: reader.words.find });
const wayBack = (reader: Reader) => reader.quiz.getByRole("button", { name: reader.words.back });

describe("the way back from a passage", () => {
	it.each(["", `<style>readback-quiz, main { transform: translateX(1px); overflow: hidden }</style>`])(
		"is on the screen until the quiz is, on a page with %j",
		async (style) => {
			const { page, reader } = await atPassage(style + long);
			await expectPage(wayBack(reader)).toBeInViewport({ ratio: 1 });
			await expectPage(reader.quiz).not.toBeInViewport();
			await wayBack(reader).click();
			await expectPage(wayThere(reader)).toBeInViewport({ ratio: 1 });
			await expectPage(wayThere(reader)).toBeFocused();
			await expectPage(wayBack(reader)).toHaveCount(0);
			// Who goes on reading has seen it, and is not asked again.
			await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
			await expectPage(reader.quiz).not.toBeInViewport();
			await expectPage(wayBack(reader)).toHaveCount(0);
		},
	);

	it("is gone for who has scrolled back, is there again for the next passage, and goes with the quiz", async () => {
		const { page, reader } = await atPassage(long);
		await expectPage(wayBack(reader)).toBeVisible();
		await reader.quiz.scrollIntoViewIfNeeded();
		await expectPage(wayBack(reader)).toHaveCount(0);
		await wayThere(reader).click();
		await expectPage(wayBack(reader)).toBeVisible();
		await page.evaluate(() => document.querySelector("readback-quiz")?.remove());
		await expectPage(page.getByText("Back to the quiz")).toHaveCount(0);
	});

	it("comes with the keyboard next, and leads where the reader was", async () => {
		const { page, reader } = await atPassage(long);
		await expectPage(wayBack(reader)).toBeVisible();
		await wayBack(reader).focus();
		await page.keyboard.press("Enter");
		await expectPage(wayThere(reader)).toBeFocused();
		await expectPage(wayThere(reader)).toBeInViewport();
	});

	it("is not offered where passage and quiz are on the screen together", async () => {
		const page = await open(publisherPage(`<p>${exact}</p>${embed("town-hall")}`));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		await wayThere(reader).click();
		await expect.poll(() => page.evaluate(() => CSS.highlights.get("readback")?.size)).toBe(1);
		await expectPage(wayBack(reader)).toBeHidden();
	});

	it("is for the thumb on the other side, where words run from right to left", async () => {
		const { reader } = await atPassage(long, "ar");
		await expectPage(wayBack(reader)).toBeInViewport({ ratio: 1 });
		const left = await readAfter(wayBack(reader).waitFor(), () => wayBack(reader).boundingBox());
		expect(left?.x).toBeLessThan(40);
	});
});
