import { describe, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

/** All of a button but the part of a pixel by which no page can be scrolled. */
const ALL = 0.97;

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
		const story = "<p style='height:1500px'>The story</p>";
		const page = await open(publisherPage(story + embed("kursk-engineers") + story), {
			viewport: { width: 390, height: 460 },
		});
		const held = Promise.withResolvers<void>();
		await page.route(late, async (route) => {
			await held.promise;
			await route.continue();
		});
		const reader = new Reader(page);
		await reader.arrive();
		const onward = reader.quiz.locator(".next");
		await reader.respond();
		await reader.check();
		await expectPage(reader.verdict).toBeFocused();
		await expectPage(onward).toBeInViewport({ ratio: ALL });
		held.resolve();
		await reader.quiz.locator(".readers").waitFor();
		await expectPage(onward).toBeInViewport({ ratio: ALL });
	});
});
