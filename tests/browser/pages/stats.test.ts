import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newsroomLink } from "../../../cli/newsroomLink.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { violationsOf } from "../../lib/axe.ts";
import { place, useBrowser } from "../../lib/browser.ts";
import { expectPage, openAll, readAfter } from "../../lib/expectPage.ts";
import { sendAnswers } from "../../lib/plays.ts";

const { open } = useBrowser();
const figures = "/newsroom/quizzes/town-hall/figures";
const stats = "/stats/town-hall";

const server = () => ({ server: place().server, token: place().token });

async function answer(more: Parameters<typeof bodyOf>[1] = {}): Promise<void> {
	// Ids of this file's own: the fixture's counter starts anew in each.
	const attempt = crypto.randomUUID().replaceAll("-", "");
	const response = await sendAnswers(place().server, "town-hall", bodyOf(rightResponses, { attempt, ...more }));
	expect(response.status).toBe(200);
}

/** Opens the page of figures as the newsroom sees it. */
async function enter(options = {}): Promise<Page> {
	const page = await open(await newsroomLink(server(), figures), options);
	await page.getByRole("button", { name: "Open the newsroom" }).click();
	await page.waitForURL(`${place().server}${figures}`);
	return page;
}

function sideways(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

describe("the page of figures", () => {
	it("opens wholly by a link that works once, and publicly without", async () => {
		await answer({ host: "paper.example" });
		const link = await newsroomLink(server(), figures);
		const page = await open(link);
		await page.getByRole("button", { name: "Open the newsroom" }).click();
		await page.waitForURL(`${place().server}${figures}`);
		await expectPage(page.locator("main")).toContainText("Full figures, for the newsroom");
		await expectPage(page.locator("main")).toContainText("paper.example");
		await expect
			.poll(() => page.context().cookies())
			.toMatchObject([{ path: "/newsroom", httpOnly: true, secure: true, sameSite: "Strict" }]);
		await expect
			.poll(() =>
				page.evaluate(() =>
					fetch("/newsroom/quizzes/town-hall/figures/report.csv").then((response) => response.text()),
				),
			)
			.toContain("analysis.alpha");
		const stranger = await open(link);
		await stranger.getByRole("button", { name: "Open the newsroom" }).click();
		await expectPage(stranger.locator("main")).toContainText("it was used, has expired");
		await stranger.goto(`${place().server}${stats}`);
		await expectPage(stranger.locator("[data-live=headline]")).toContainText("Started");
		await expectPage(stranger.locator("main")).not.toContainText("paper.example");
		expect((await stranger.request.get(`${place().server}${figures}/report.csv`)).status()).toBe(401);
		expect((await stranger.request.get(`${place().server}${figures}/answers.ndjson`)).status()).toBe(401);
	});

	it("is usable by everyone: no fault that axe finds, nothing sideways on a phone, in both themes", async () => {
		await answer();
		for (const colorScheme of ["light", "dark"] as const) {
			const page = await enter({ colorScheme, viewport: { width: 320, height: 640 } });
			await openAll(page.locator("summary"));
			await expect.poll(() => violationsOf(page)).toEqual([]);
			await expect.poll(() => sideways(page)).toBe(false);
		}
	});

	it("updates itself while it is looked at, without moving what its reader has opened", async () => {
		const page = await open(`${place().server}${stats}`, {
			prepare: (fresh) => fresh.clock.install(),
		});
		const headline = page.locator("[data-live=headline]");
		const text = await readAfter(headline.waitFor(), () => headline.innerText());
		const before = Number(/Started: (\d+)/.exec(text)?.[1]);
		await page.locator("[data-live=scores] summary").click();
		await answer();
		await page.clock.runFor(10_000);
		await expectPage(headline).toContainText(`Started: ${before + 1}.`);
		await expectPage(page.locator("[data-live=scores] details")).toHaveAttribute("open");
	});
});
