import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { report } from "../../../contract/report.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { fullReport } from "../../lib/newsroom.ts";
import { Reader } from "../../lib/reader.ts";
import { answersOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();
const [claim] = fixtureDocument.claims;
const exact = claim?.passages?.[0]?.exact ?? "";

/** The text that is marked in the page. */
function marked(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const text = [...(CSS.highlights.get("readback") ?? [])].map(String).join("");
		return text === "" ? [] : [text];
	});
}

/** An `article` too long for an address is put into the page's `main` afterwards. */
type Options = BrowserContextOptions & { article?: string };

async function showIn(body: string, { article, ...options }: Options = {}): Promise<{ page: Page; reader: Reader }> {
	const page = await open(publisherPage(body + embed("town-hall")), options);
	const reader = new Reader(page);
	await reader.arrive();
	if (article) {
		const long = article.replaceAll("FILLER", "Nothing of the sort stands here.\n".repeat(1_800));
		await page.locator("main").evaluate((main, html) => {
			main.innerHTML = html;
		}, long);
	}
	await reader.respond();
	await reader.check();
	await reader.quiz.getByRole("button", { name: "Show me in the article" }).click();
	return { page, reader };
}

describe("a passage of the article", () => {
	it.each([
		["plain", `<p>Before. ${exact}. After.</p>`],
		["over inline elements", `<p>${exact.replace(" ", " <em>").replace(/$/, "</em>")}</p>`],
		["over a break of the line", `<p>${exact.replace(" ", "<br>")}</p>`],
		["with other white space", `<p>${exact.replaceAll(" ", " \n\t ")}</p>`],
		["with no-break spaces and soft hyphens", `<p>${exact.replaceAll(" ", "&nbsp;").replace("e", "e&shy;")}</p>`],
	])("is found %s, marked and scrolled to", async (_, paragraph) => {
		const { page } = await showIn(`${paragraph}<div style="height:3000px"></div>`);
		const spaced = (words: string) => words.replace(/\u00ad/g, "").replace(/\s+/g, "");
		await expect.poll(async () => (await marked(page)).map(spaced)).toEqual([spaced(exact)]);
		await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(500);
		await page.evaluate(() => document.querySelector("readback-quiz")?.remove());
		await expect.poll(() => marked(page)).toEqual([]);
		await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
	});

	/** Where the marked text stands on the screen. */
	async function placeOnScreen(page: Page): Promise<{ in: string; isVisible: boolean } | undefined> {
		return page.evaluate(() => {
			const [range] = CSS.highlights.get("readback") ?? [];
			if (!(range instanceof Range)) return undefined;
			const { left, right, top, bottom } = range.getBoundingClientRect();
			const isVisible = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
			return { in: range.startContainer.parentElement?.id ?? "", isVisible };
		});
	}

	it.each([
		["after a hidden copy", `<p style="display:none">${exact}</p><p id="seen">${exact}</p>FILLER`],
		["within a text of sixty kilobytes", `<div id="seen" style="white-space:pre-line">FILLER${exact}. FILLER</div>`],
		[
			"within boxes that scroll by themselves",
			`<div style="height:300px;overflow:auto">FILLER<div style="overflow-x:auto;white-space:nowrap"><p id="seen" style="width:max-content;padding-inline-start:3000px">${exact}</p></div>FILLER</div>`,
		],
	])("is brought to the middle of the screen %s", async (_, article) => {
		const { page } = await showIn("<main></main>", { reducedMotion: "reduce", article });
		await expect.poll(() => placeOnScreen(page)).toEqual({ in: "seen", isVisible: true });
	});

	it("is scrolled to in a box of a page that scrolls smoothly", async () => {
		const style = "<style>*{scroll-behavior:smooth}</style>";
		const box = `<div style="height:300px;overflow:auto"><p style="height:2000px">Before.</p><p>${exact}</p><p style="height:2000px"></p></div>`;
		const { page } = await showIn(`${style}<div style="height:1500px"></div>${box}<div style="height:1500px"></div>`);
		await expect.poll(() => marked(page)).toEqual([exact]);
		const isSeen = () =>
			page.evaluate(() => {
				const [range] = CSS.highlights.get("readback") ?? [];
				const { top = -1, bottom = -1 } = range instanceof Range ? range.getBoundingClientRect() : {};
				const [box] = document.querySelectorAll("div[style*=auto]");
				const within = box?.getBoundingClientRect();
				return within !== undefined && top >= Math.max(0, within.top) && bottom <= Math.min(innerHeight, within.bottom);
			});
		await expect.poll(isSeen).toBe(true);
	});

	it("in a closed part of the page is there all the same", async () => {
		const { page, reader } = await showIn(`<details><summary>More</summary><p>${exact}</p></details>`);
		await expect.poll(() => marked(page)).toEqual([exact]);
		await settled(page);
		await expectPage(reader.card).not.toContainText("no longer in the article");
	});

	/** Text and quiz in shadow trees of a page: within `html`, a `<template>` is the tree of the element around it. */
	it.each([
		["that article and quiz stand in", `<story-page><template>STORY QUIZ</template></story-page>`],
		["beside the quiz", `<story-page><template>STORY</template></story-page>QUIZ`],
		[
			"around that of the quiz",
			`<story-page><template>STORY<quiz-box><template>QUIZ</template></quiz-box></template></story-page>`,
		],
		["that the quiz is put into", `<story-page><template>STORY<slot></slot></template>QUIZ</story-page>`],
		[
			"within that beside the quiz",
			`<story-page><template><story-part><template>STORY</template></story-part></template></story-page>QUIZ`,
		],
		["around, in the page", `STORY<story-page><template>QUIZ</template></story-page>`],
	])("is found in the shadow tree %s", async (_, html) => {
		const page = await open(publisherPage(`<script async src="${place().server}/embed.js"></script>`));
		await page.evaluate(
			([body = "", words = ""]) => {
				const quiz = '<readback-quiz quiz="town-hall"></readback-quiz>';
				const inside = body.replace("STORY", `<p>${words}</p>`).replace("QUIZ", quiz);
				const fill = (root: ParentNode) => {
					for (const template of root.querySelectorAll("template")) {
						const shadow = template.parentElement?.attachShadow({ mode: "open" });
						shadow?.append(template.content);
						template.remove();
						if (shadow) fill(shadow);
					}
				};
				document.body.append(document.createRange().createContextualFragment(inside));
				fill(document.body);
			},
			[html, exact],
		);
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		await reader.quiz.getByRole("button", { name: "Show me in the article" }).click();
		await expect.poll(() => marked(page)).toEqual([exact]);
	});

	it("changes nothing of the page's document", async () => {
		const { page } = await showIn(`<main><p>${exact}</p></main>`);
		await expect.poll(async () => (await marked(page)).length).toBe(1);
		await expect.poll(() => page.locator("main").innerHTML()).toBe(`<p>${exact}</p>`);
	});

	it("that is gone is said to be gone: to the reader, to the page, to the newsroom", async () => {
		const listen = `<script>window.errors = []; document.addEventListener("readback:error", (event) => errors.push(event.detail));</script>`;
		const missing = async () =>
			(await fullReport(place(), "town-hall")).questions.find(({ id }) => id === claim?.id)?.passageMissing ?? 0;
		const before = await missing();
		const { page, reader } = await showIn(`${listen}<p>${exact.toUpperCase()}</p>`);
		await reader.sees("This passage is no longer in the article.");
		await expectPage(reader.quiz.getByRole("button", { name: "Show me in the article" })).toHaveCount(0);
		await expect
			.poll(() => page.evaluate(() => Reflect.get(window, "errors")))
			.toEqual([{ quiz: "town-hall", code: "passage missing", claim: claim?.id }]);
		const told = () => answersOf(page).map(({ answers }) => answers[`${claim?.id}`]?.passageMissing);
		await expect.poll(told).toContain(true);
		await expect.poll(missing).toBe(before + 1);
		expect(report.safeParse(await (await fetch(`${place().server}/api/quizzes/town-hall/stats`)).json()).success).toBe(
			true,
		);
	});

	it("is sought in a page of a megabyte in slices, with the page breathing in between", async () => {
		const filler = `<p>${"Nothing of the sort stands here. ".repeat(20)}</p>`;
		const page = await open(publisherPage(embed("town-hall")));
		await page.evaluate(
			([each, wanted]) => {
				const main = document.createElement("main");
				main.append(document.createRange().createContextualFragment(`${each?.repeat(1600)}<p>${wanted}</p>`));
				document.body.append(main);
				const idle = window.requestIdleCallback.bind(window);
				Object.assign(window, { slices: 0 });
				window.requestIdleCallback = (...call) => {
					Object.assign(window, { slices: Reflect.get(window, "slices") + 1 });
					return idle(...call);
				};
			},
			[filler, exact],
		);
		await expect.poll(() => page.evaluate(() => document.body.innerText.length)).toBeGreaterThan(1_000_000);
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		await reader.quiz.getByRole("button", { name: "Show me in the article" }).click();
		await expect.poll(async () => (await marked(page)).length).toBe(1);
		await expect.poll(() => page.evaluate(() => Reflect.get(window, "slices"))).toBeGreaterThan(0);
	});
});
