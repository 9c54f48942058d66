import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

/** Does to a page what Chrome's translation does, now and with all that comes: each text gives way to two elements (with the same words, so that both plays can be compared). */
async function translate(page: Page, root = "document.body"): Promise<void> {
	await page.evaluate(`{
		const wrap = (node) => {
			if (node.nodeType === 3 && /\\S/.test(node.data) && node.parentElement?.closest("font,script,textarea") === null) {
				const [outer, inner] = [document.createElement("font"), document.createElement("font")];
				for (const each of [outer, inner]) each.setAttribute("style", "vertical-align: inherit;");
				inner.textContent = node.data;
				outer.append(inner);
				node.replaceWith(outer);
			} else for (const child of [...node.childNodes]) wrap(child);
		};
		document.documentElement.classList.add("translated-ltr");
		const root = ${root};
		wrap(root);
		new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(wrap)))
			.observe(root, { childList: true, subtree: true, characterData: true });
	}`);
}

const shadow = 'document.querySelector("readback-quiz").shadowRoot';
/** What is seen and read out. */
const wordsIn = (page: Page) =>
	page.evaluate(`[...${shadow}.querySelector("section").querySelectorAll("*")]
		.filter((each) => each.checkVisibility() && !each.matches("font,textarea"))
		.map((each) => each.tagName + " " + each.textContent).join("\\n")`);

describe("a page that the browser translates", () => {
	it("keeps showing what comes, through a whole play", { timeout: 90_000 }, async () => {
		const options = { prepare: (page: Page) => page.route("**/answers", (route) => route.abort()) };
		const plain = new Reader(await open(publisherPage(embed("town-hall")), options));
		const translated = new Reader(await open(publisherPage(embed("town-hall")), options));
		for (const reader of [plain, translated]) await reader.arrive();
		await translate(translated.quiz.page(), shadow);
		const compare = () =>
			expect
				.poll(async () => (await wordsIn(translated.quiz.page())) === (await wordsIn(plain.quiz.page())))
				.toBe(true);
		for (let question = 1; question <= 5; question++) {
			await compare();
			await expectPage(translated.quiz.locator(".progress")).toContainText(`Question ${question} of 5`);
			for (const reader of [plain, translated]) await reader.respond();
			await compare();
			for (const reader of [plain, translated]) await reader.check();
			await compare();
			for (const reader of [plain, translated]) await reader.goOn();
		}
		await compare();
		await expectPage(translated.quiz.locator(".progress")).toContainText("Your result");
	});

	it.each([
		["its traces", '<font style="vertical-align: inherit;">', ""],
		["the class on its root", "", "document.documentElement.className = 'translated-rtl'"],
		["Microsoft's marks", '<i _msttexthash="123">', ""],
		["Yandex's elements", "<ya-tr-span>", ""],
		["Immersive Translate's attribute", "", "document.documentElement.setAttribute('imt-state', 'translation')"],
		["a language that is not the quiz's", "", "document.documentElement.lang = 'ko'"],
	])("misses no passage, as told by %s", async (_, trace, script) => {
		const listen = `<script>window.errors = []; document.addEventListener("readback:error", (event) => errors.push(event.detail.code)); ${script}</script>`;
		const page = await open(publisherPage(`${listen}<p>${trace}Ganz andere Worte.</p>${embed("town-hall")}`));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		const sent: string[] = [];
		page.on("request", (request) => sent.push(request.postData() ?? ""));
		const finder = page.waitForResponse(/passage-/);
		await reader.quiz.getByRole("button", { name: "Show me in the article" }).click();
		await finder;
		await reader.goOn();
		await reader.play();
		await expect.poll(() => sent.filter((body) => body.includes('"done":true')).length).toBe(1);
		expect(sent.join()).not.toContain("passageMissing");
		await expect.poll(() => page.evaluate(() => Reflect.get(window, "errors"))).toEqual([]);
	});
});
