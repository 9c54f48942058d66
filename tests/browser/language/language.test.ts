import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { requestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();

/** The files of words that a page has asked for. */
const localesOf = (page: Page) =>
	requestsOf(page).flatMap((request) => /^[^?]*\/assets\/\w+\/\w+\.js$/.exec(request.url()) ?? []);

describe("the interface's language", () => {
	it("is the element's, with the quiz's own words marked as what they are", async () => {
		const page = await open(publisherPage(embed("town-hall", 'lang="ar"')));
		const reader = new Reader(page);
		await reader.arrive();
		await expectPage(reader.card).toHaveAttribute("lang", "ar");
		await expectPage(reader.card).toHaveAttribute("dir", "rtl");
		await reader.sees("السؤال");
		await expectPage(reader.quiz.getByRole("heading", { level: 3 })).toHaveAttribute("lang", "en");
		await settled(page);
		expect(localesOf(page)).toEqual([expect.stringMatching(/\/ar\.js$/)]);
	});

	it("leaves options and how others chose in the direction of the quiz's own words", async () => {
		const reader = new Reader(await open(publisherPage(embed("town-hall", 'lang="ar"'))), 0, "ar");
		const { quiz } = reader;
		await reader.arrive();
		await expectPage(reader.card).toHaveCSS("direction", "rtl");
		await expectPage(quiz.locator("label.row").first()).toHaveCSS("direction", "ltr");
		await reader.respond();
		await reader.check();
		await expectPage(quiz.locator("li.row").first()).toHaveCSS("direction", "ltr");
		await expectPage(quiz.locator("li.row svg").first()).toHaveCSS("transform", "none");
		await expectPage(quiz.locator(".readers")).toHaveCSS("direction", "rtl");
	});

	it("leaves an estimate in the direction of the quiz's own words, with the unit behind the axis's last number", async () => {
		const reader = new Reader(await open(publisherPage(embed("kursk-engineers", 'lang="ar"'))), 0, "ar");
		const { quiz } = reader;
		await reader.arrive();
		await expectPage(quiz.locator("label")).toHaveCSS("direction", "ltr");
		await reader.respond();
		await reader.check();
		const last = quiz.locator("svg[role=img] > text").last();
		await expectPage(last).toHaveText("20,000 people");
		await expectPage(last).toHaveCSS("direction", "ltr");
		await expectPage(last).toHaveAttribute("x", "100%");
	});

	it.each([
		["the wanted one, however pages spell it", "de_DE", "Frage 1 von 9", "de-DE"],
		["English where there is no file for the wanted one", "is", "Question 1 of 9", "en"],
		["what stands before the hyphen of what is no tag", "de-", "Frage 1 von 9", "de"],
	])("is %s", async (_, wanted, progress, lang) => {
		const page = await open(publisherPage(embed("kursk-engineers", `lang="${wanted}"`)));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.sees(progress);
		await expectPage(reader.card).toHaveAttribute("lang", lang);
	});

	it("is English where the file turns out to be somebody's page", async () => {
		const page = await open(publisherPage(embed("town-hall", 'lang="de"')), {
			prepare: (fresh) =>
				fresh.route("**/de.js", (route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" })),
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.sees("Question 1 of 5");
	});

	it("asks for no file in English, whatever the page's language", async () => {
		const page = await open(publisherPage(`<script>document.documentElement.lang="de"</script>${embed("town-hall")}`));
		await new Reader(page).arrive();
		await settled(page);
		expect(localesOf(page)).toEqual([]);
	});

	it("needs no scrolling sideways from right to left on a narrow screen", async () => {
		const page = await open(publisherPage(embed("kursk-engineers", 'lang="he"')), {
			viewport: { width: 320, height: 700 },
		});
		const reader = new Reader(page);
		await reader.arrive();
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});
