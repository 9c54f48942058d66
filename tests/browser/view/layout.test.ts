import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { reservedHeight } from "../../../src/pages/firstScreenHeight.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { publishedQuiz } from "../../lib/newsroom.ts";
import { Reader } from "../../lib/reader.ts";
import { settled } from "../../lib/requests.ts";
import { shiftOf, watchShifts } from "../../lib/shifts.ts";
import { bringWideFace } from "../../lib/wideFace.ts";

const { open } = useBrowser();

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
		await expect.poll(() => shiftOf(page)).toBe(0);
	});
});

describe("the height that the snippet reserves", () => {
	/** A quiz in a column of a given width, its place reserved as by the snippet or otherwise. */
	async function inColumn(quiz: string, column: number, style?: string): Promise<Page> {
		const { quiz: document } = await publishedQuiz(place(), quiz);
		const reserve = style ?? `padding-bottom:${reservedHeight(document)}`;
		const element = embed(quiz, `style="display:block;${reserve}"`);
		const body = `<style>body{margin:0;font-family:Wide}</style><div style="width:${column}px">${element}<p>After</p></div>`;
		const page = await open(publisherPage(body), {
			viewport: { width: Math.max(column, 320), height: 1200 },
			prepare: async (fresh) => {
				await bringWideFace(fresh);
				await watchShifts(fresh);
			},
		});
		await new Reader(page).arrive();
		return page;
	}

	it.each(
		["kursk-engineers", "town-hall"].flatMap((quiz) =>
			[280, 320, 360, 480, 600, 760].map((column) => ({ quiz, column })),
		),
	)("holds the first screen of $quiz in a column of $column pixels, and not much more", async ({ quiz, column }) => {
		const page = await inColumn(quiz, column);
		await expect.poll(() => shiftOf(page)).toBe(0);
		const heights = (element: HTMLElement) => {
			const reserved = element.offsetHeight;
			element.style.minHeight = "";
			return { reserved, needed: element.offsetHeight };
		};
		const { reserved, needed } = await readAfter(settled(page), () => page.locator("readback-quiz").evaluate(heights));
		expect(reserved).toBeGreaterThanOrEqual(needed);
		expect(reserved).toBeLessThanOrEqual(needed * 1.2);
	});

	it("is held as well where a publisher reserves it otherwise", async () => {
		const page = await inColumn("town-hall", 360, "min-height:640px");
		await expectPage(page.locator("readback-quiz")).toHaveJSProperty("offsetHeight", 640);
		await expect.poll(() => shiftOf(page)).toBe(0);
	});
});

describe("the card's width", () => {
	it.each([
		["centres its blocks", "display:flex;flex-direction:column;align-items:center", ""],
		["centres what is in its grid", "display:grid;justify-items:center", ""],
		["gives the quiz room", "", "margin:0 20px;padding:0 9px;border:1px solid"],
	])("is its column's at every step, where the page %s", async (_, around, style) => {
		const body = `<style>body{margin:0}</style><div style="width:700px;${around}">${embed("town-hall", `style="${style}"`)}</div>`;
		const page = await open(publisherPage(body), { viewport: { width: 800, height: 900 } });
		const reader = new Reader(page);
		await reader.arrive();
		await settled(page);
		const wanted = style === "" ? 700 : 640;
		const expectWidth = () => expectPage(reader.card).toHaveJSProperty("offsetWidth", wanted);
		await reader.play({ each: expectWidth });
		await expectWidth();
		await expectPage(page.locator("html")).toHaveJSProperty("scrollWidth", 800);
	});
});
