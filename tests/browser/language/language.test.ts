import { describe, expect, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

describe("the interface's language", () => {
	it("is the element's, with the quiz's own words marked as what they are", async () => {
		const page = await open(publisherPage(embed("town-hall", 'lang="ar"')));
		const locales: string[] = [];
		page.on("request", (request) => {
			if (request.url().endsWith(".json")) locales.push(request.url());
		});
		const reader = new Reader(page);
		await reader.arrive();
		const section = reader.quiz.locator("section");
		expect(await section.getAttribute("lang")).toBe("ar");
		expect(await section.getAttribute("dir")).toBe("rtl");
		expect(await reader.text()).toContain("السؤال");
		const prompt = reader.quiz.getByRole("heading", { level: 3 });
		expect(await prompt.getAttribute("lang")).toBe("en");
		await page.waitForLoadState("networkidle");
		expect(locales.length).toBeLessThanOrEqual(1);
	});

	it.each([
		["the wanted one, however pages spell it", "de_DE", "Frage 1 von 9", "de-DE"],
		["English where there is no file for the wanted one", "is", "Question 1 of 9", "en"],
		["what stands before the hyphen of what is no tag", "de-", "Frage 1 von 9", "de"],
	])("is %s", async (_, wanted, progress, lang) => {
		const page = await open(publisherPage(embed("kursk-engineers", `lang="${wanted}"`)));
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.text()).toContain(progress);
		expect(await reader.quiz.locator("section").getAttribute("lang")).toBe(lang);
	});

	it("is English where the file turns out to be somebody's page", async () => {
		const page = await open(publisherPage(embed("town-hall", 'lang="de"')), {
			prepare: (fresh) => fresh.route("**/de.json", (route) => route.fulfill({ body: "<!doctype html>" })),
		});
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.text()).toContain("Question 1 of 5");
	});

	it("asks for no file in English, whatever the page's language", async () => {
		const files: string[] = [];
		const page = await open(publisherPage(`<script>document.documentElement.lang="de"</script>${embed("town-hall")}`), {
			prepare: async (fresh) => {
				fresh.on("request", (request) => files.push(new URL(request.url()).pathname));
			},
		});
		await new Reader(page).arrive();
		expect(files.filter((path) => path.endsWith(".json"))).toEqual([]);
	});

	it("needs no scrolling sideways from right to left on a narrow screen", async () => {
		const page = await open(publisherPage(embed("kursk-engineers", 'lang="he"')), {
			viewport: { width: 320, height: 700 },
		});
		const reader = new Reader(page);
		await reader.arrive();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});
