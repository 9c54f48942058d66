import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findDraft } from "../../../cli/newsroom.ts";
import { textAt, valueAt } from "../../../studio/editor/state/edit.ts";
import { publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectSaved } from "../../lib/editor.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();
const wide = { viewport: { width: 1440, height: 900 } };

const filler = "The council met in the old hall and spoke for two hours about what the winter had done to the town. ";
const article = publisherPage(`<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
	<article><h1>Bridge to close for a year</h1><p class="byline">By Ada Fern</p>
	<p>The bridge is closed since Monday, said the mayor. ${filler}</p>
	<p>${filler}It will cost 400,000 crowns, and the bridge is closed until May. ${filler}</p>
	<p>${filler}${filler}</p></article><aside>Buy our paper</aside>`);

/** Selects words of the story as a hand does: the browser's own selection, in the story's text. */
async function selectWords(page: Page, words: string, nth = 0): Promise<void> {
	await page.locator(".story-text").evaluate(
		(story, [wanted, place]) => {
			const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
			let left = Number(place);
			while (walker.nextNode()) {
				const text = walker.currentNode.nodeValue ?? "";
				const at = text.indexOf(String(wanted));
				if (at < 0 || left-- > 0) continue;
				getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + String(wanted).length);
			}
		},
		[words, nth] as const,
	);
}

const newQuiz = () => openNewsroom(open, "/newsroom/new", { scopes: ["writer"], ...wide });

describe("the story in the editor", () => {
	it("is read from its address, and words of it become a claim with what makes them unique", async () => {
		const page = await newQuiz();
		await page.getByLabel("Its address").fill(article);
		await page.getByRole("button", { name: "Read it" }).click();
		const story = page.getByRole("textbox", { name: "The story’s text" });
		await expectPage(story).toContainText("The bridge is closed since Monday");
		await expectPage(story).not.toContainText("Sport");
		await expectUsable(page);
		await page.setViewportSize(wide.viewport);
		await selectWords(page, "bridge is closed", 1);
		await page.getByRole("button", { name: "Make a claim of this" }).click();
		await expectPage(page.getByLabel("What the story says")).toBeFocused();
		await expectPage(page.getByLabel("Passage 1", { exact: true })).toHaveValue("bridge is closed");
		await expectPage(page.locator(".story-text mark")).toHaveText("bridge is closed");
		await selectWords(page, "400,000 crow");
		await page.getByRole("button", { name: "Make a claim of this" }).click();
		await expectPage(page.locator(".claims > li")).toHaveCount(2);
		await expectPage(page.locator(".story-text mark").first()).toHaveText("400,000 crowns");
		await page.locator(".story-text mark").nth(1).click();
		await expectPage(page.locator(".claims > li").first().locator(".claim-name")).toHaveAttribute(
			"aria-expanded",
			"true",
		);
		await page.getByLabel("Title", { exact: true }).fill("The story bridge");
		await expectSaved(page);
		const draft = () => findDraft(deployment(), "bridge-to-close-for-a-year");
		await expect.poll(async () => textAt((await draft())?.texts, ["article"])).toContain("400,000 crowns");
		await expect.poll(async () => valueAt((await draft())?.document, ["texts"])).toBeUndefined();
		await page.reload();
		await expectPage(page.locator(".story-text mark")).toHaveCount(2);
	});

	it("says at once where a passage does not stand in it, and where it stands in several places", async () => {
		const page = await newQuiz();
		await page.getByLabel("Or paste it here").fill("One bell rang.\n\nAnother bell rang, and then no other.");
		await page.getByRole("button", { name: "Use this text" }).click();
		await selectWords(page, "Another bell");
		await page.getByRole("button", { name: "Make a claim of this" }).click();
		const passage = page.getByLabel("Passage 1", { exact: true });
		await passage.fill("A drum");
		await expectPage(page.locator(".claim.open")).toContainText("These words are not in the story’s text.");
		await page.getByRole("button", { name: "Show it" }).click();
		await expectPage(passage).toBeFocused();
		await passage.fill("bell rang");
		await expectPage(page.locator(".claim.open")).toContainText("These words are in 2 places.");
		await expectUsable(page);
	});

	it("is pasted with its markup, taken from a file, or refused in words", async () => {
		const page = await newQuiz();
		await page.getByLabel("Its address").fill(`${deployment().server}/newsroom/no-such-page`);
		await page.getByRole("button", { name: "Read it" }).click();
		await expectPage(page.getByRole("alert")).toContainText("The site answers with");
		await page.getByLabel("Or paste it here").evaluate((field) => {
			const data = new DataTransfer();
			data.setData("text/html", "<h1>Bells</h1><p>One <b>bell</b> rang.</p><script>1</script>");
			field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
		});
		await expectPage(page.getByLabel("Or paste it here")).toHaveValue("Bells\nOne bell rang.");
		const file = page.getByLabel("Or choose a file");
		await file.setInputFiles({ name: "story.docx", mimeType: "application/zip", buffer: Buffer.from("PK") });
		await expectPage(page.getByRole("alert")).toContainText("neither a web page nor plain text");
		await file.setInputFiles({
			name: "story.txt",
			mimeType: "text/plain",
			buffer: Buffer.from("From  a file.\r\n\r\nTwo."),
		});
		await expectPage(page.locator(".story-text p")).toHaveText(["From a file.", "Two."]);
	});

	it("is selected by keyboard alone", async () => {
		const page = await newQuiz();
		await page.getByLabel("Or paste it here").fill("One bell rang.");
		await page.getByRole("button", { name: "Use this text" }).click();
		await page.getByRole("textbox", { name: "The story’s text" }).focus();
		await page.keyboard.press("Home");
		// A busy browser reports a change of the selection late: after the keys that follow.
		await page.evaluate(() => addEventListener("selectionchange", (event) => event.stopPropagation(), true));
		await page.keyboard.type("no letter comes in");
		for (let n = 0; n < 8; n++) await page.keyboard.press("Shift+ArrowRight");
		await page.keyboard.press("Tab");
		await expectPage(page.getByRole("button", { name: "Make a claim of this" })).toBeFocused();
		await page.keyboard.press("Enter");
		await expectPage(page.getByLabel("Passage 1", { exact: true })).toHaveValue("One bell");
		await expectPage(page.locator(".story-text")).toHaveText("One bell rang.");
	});
});
