import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser({ areHostile: true });
const canvas = '<iframe srcdoc="<p>The clock has come.</p><main></main>" width="700" height="900"></iframe>';
const element = (more = "") => embed("town-hall", more).replace(/<script.*/, "");
const script = () => `<script async src="${place().server}/embed.js"></script>`;

/** Puts the page's element into the frame's document, by the way that is named. */
function putIntoFrame(page: Page, way: "append" | "adopt" | "through a template"): Promise<void> {
	return page.evaluate((how) => {
		const inside = document.querySelector("iframe")?.contentDocument;
		const quiz = document.querySelector("readback-quiz");
		if (!inside || !quiz) throw new Error("the page has a frame and a quiz");
		if (how === "adopt") inside.adoptNode(quiz);
		if (how === "through a template") {
			const template = document.createElement("template");
			template.content.append(quiz);
		}
		inside.querySelector("main")?.append(quiz);
	}, way);
}

/** Whether the quiz has its own look: the line at its top. */
async function expectDressed(reader: Reader): Promise<void> {
	await expectPage(reader.card).toHaveCSS("border-top-width", "3px");
}

describe("an element that is put into a frame's document", () => {
	it("before it is near plays there, with its look", async () => {
		const page = await open(publisherPage(`<div style="height:9000px"></div>${element()}${script()}`));
		await page.evaluate((html) => document.body.insertAdjacentHTML("afterbegin", html), canvas);
		await page.frameLocator("iframe").locator("main").waitFor({ state: "attached" });
		await page.evaluate(() => customElements.whenDefined("readback-quiz").then(() => undefined));
		await putIntoFrame(page, "append");
		const reader = new Reader(page.frameLocator("iframe"));
		await reader.arrive();
		await expectDressed(reader);
		await reader.respond();
		await reader.check();
		await expectPage(reader.quiz.getByRole("button", { name: "Next question" })).toBeVisible();
	});

	// Chromium refuses Preact's new elements in a shadow that has come from another document.
	it.each(["append", "adopt", "through a template"] as const)(
		"while it is played (%s) keeps its look, and leaves its content at the next step",
		async (way) => {
			const page = await open(publisherPage(element() + canvas + script()));
			const before = new Reader(page);
			await before.arrive();
			await before.respond();
			await before.check();
			await putIntoFrame(page, way);
			const reader = new Reader(page.frameLocator("iframe"));
			await expectDressed(reader);
			await reader.goOn();
			await expectPage(reader.quiz.getByRole("link", { name: /^Quiz: how much/ })).toBeVisible();
			await expectPage(reader.card).toHaveCount(0);
		},
	);

	it("leaves its content in a document that nobody sees, and plays again where it comes back", async () => {
		const page = await open(publisherPage(element() + script()));
		const reader = new Reader(page);
		await reader.arrive();
		const left = await page.evaluateHandle(async () => {
			const quiz = document.querySelector("readback-quiz");
			if (!quiz) throw new Error("the page has a quiz");
			document.implementation.createHTMLDocument("").body.append(quiz);
			await Promise.resolve();
			return quiz;
		});
		await expect.poll(() => left.evaluate((quiz) => quiz.shadowRoot?.innerHTML)).toBe("<slot></slot>");
		await left.evaluate((quiz) => document.body.append(quiz));
		await reader.arrive();
		await expectDressed(reader);
	});
});
