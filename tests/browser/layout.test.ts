import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "./browser.ts";
import { Reader } from "./reader.ts";

const { open } = useBrowser();

/** Sums layout shifts from the first moment on (CLS without its session windows: stricter). */
async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Reflect.set(window, "shift", 0);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				Reflect.set(window, "shift", Reflect.get(window, "shift") + Reflect.get(entry, "value"));
			}
		}).observe({ type: "layout-shift", buffered: true });
	});
}

/** A slow phone on a slow line: 4× CPU, 1.6 Mbit/s, 150 ms. */
async function slowDown(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
	const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
	await session.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: 150,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond,
	});
}

describe("the demo page", () => {
	it.each([
		["on a fast line", 1200, false],
		["on a phone", 360, false],
		["on a slow phone", 360, true],
	])("does not move when the quiz arrives %s", async (_, width, isSlow) => {
		const page = await open("about:blank", { viewport: { width, height: 800 } });
		await watchShifts(page);
		if (isSlow) await slowDown(page);
		await page.goto(place().server);
		// Near the quiz from the start, as a reader who comes back to where they were.
		await page.locator("readback-quiz").scrollIntoViewIfNeeded();
		await new Reader(page).arrive();
		await page.waitForLoadState("networkidle");
		expect(await page.evaluate(() => Reflect.get(window, "shift"))).toBe(0);
	});
});

describe("the height that the snippet reserves", () => {
	it.each(["kursk-engineers", "town-hall"])(
		"holds the first screen of %s at 320 px, and not much more",
		async (quiz) => {
			const html = await (await fetch(`${place().server}/quizzes/${quiz}`)).text();
			const [, reserved] = /min-height:(\d+)px/.exec(html) ?? [];
			const page = await open(publisherPage(`<style>body{margin:0}</style>${embed(quiz)}`), {
				viewport: { width: 320, height: 800 },
			});
			const reader = new Reader(page);
			await reader.arrive();
			const { height } = (await reader.quiz.boundingBox()) ?? { height: 0 };
			expect(Number(reserved)).toBeGreaterThanOrEqual(height);
			expect(Number(reserved)).toBeLessThanOrEqual(height * 1.25);
		},
	);
});
