import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { settled } from "../../lib/requests.ts";

const { open } = useBrowser();

/** All of a button but the part of a pixel by which no page can be scrolled. */
const ALL = 0.97;

/** A reader who has just answered, while something is still under way. */
async function answered(late: string, height: number): Promise<{ page: Page; reader: Reader; arrive: () => void }> {
	const story = "<p style='height:1500px'>The story</p>";
	const viewport = { width: 390, height };
	const page = await open(publisherPage(story + embed("kursk-engineers") + story), { viewport });
	const held = Promise.withResolvers<void>();
	await page.route(late, async (route) => {
		await held.promise;
		await route.continue();
	});
	const reader = new Reader(page);
	await reader.arrive();
	await reader.respond();
	await reader.check();
	await expectPage(reader.verdict).toBeFocused();
	return { page, reader, arrive: held.resolve };
}

describe("the way on after an answer", () => {
	it.each([
		[390, 844],
		[360, 640],
	])("is in view without scrolling, nine times of nine, at %i × %i", { timeout: 90_000 }, async (width, height) => {
		const story = "<p style='height:1500px'>The story</p>";
		const page = await open(publisherPage(story + embed("kursk-engineers") + story), { viewport: { width, height } });
		const reader = new Reader(page);
		await reader.arrive();
		const onward = reader.quiz.locator(".next");
		for (let question = 1; question <= 9; question++) {
			await reader.respond();
			await reader.check();
			await expectPage(reader.verdict).toBeFocused();
			await expectPage(reader.verdict).toBeInViewport({ ratio: 1 });
			await expectPage(onward).toBeInViewport({ ratio: 1 });
			await reader.goOn();
		}
	});

	it.each([
		["what explains the answer", "**/assets/after-*.js"],
		["how others answered", "**/answers"],
	])("stays in view when %s comes late", async (_, late) => {
		const { reader, arrive } = await answered(late, 460);
		const onward = reader.quiz.locator(".next");
		await expectPage(onward).toBeInViewport({ ratio: ALL });
		arrive();
		await reader.quiz.locator(".readers").waitFor();
		await expectPage(onward).toBeInViewport({ ratio: ALL });
	});

	it("is not taken from under a finger when others' answers come", async () => {
		const late = "**/answers";
		const { page, reader, arrive } = await answered(late, 844);
		const onward = reader.quiz.locator(".next");
		// Where it is the first to be gone from, when what stands above grows.
		await onward.hover({ position: { x: 40, y: 4 } });
		await page.mouse.down();
		const arrived = page.waitForResponse(late);
		arrive();
		await (await arrived).finished();
		await settled(page);
		await page.mouse.up();
		await reader.sees("Question 2 of 9");
	});
});
