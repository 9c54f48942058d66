import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();
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

	it.each(["append", "adopt", "through a template"] as const)(
		"while it is played (%s) plays on, with its look",
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
			await reader.sees("Question 2 of 5");
			await page.evaluate(() =>
				document.querySelector("iframe")?.contentDocument?.documentElement.classList.add("dark"),
			);
			await expectPage(reader.card).toHaveClass(/dark/);
			await page.evaluate(() => {
				const quiz = document.querySelector("iframe")?.contentDocument?.querySelector("readback-quiz");
				if (quiz) document.body.prepend(quiz);
			});
			await expectDressed(before);
			await before.sees("Question 2 of 5");
			await expectPage(before.card).not.toHaveClass(/dark/);
		},
	);

	it("shows its passage there", async () => {
		const page = await open(publisherPage(element() + canvas.replace("The", "It is said that the") + script()));
		await new Reader(page).arrive();
		await putIntoFrame(page, "append");
		const reader = new Reader(page.frameLocator("iframe"));
		await reader.respond();
		await reader.check();
		await reader.quiz.getByRole("button", { name: "Show me in the article" }).click();
		await expect
			.poll(() =>
				page.frames()[1]?.evaluate(() => [...(CSS.highlights.get("readback") ?? [])].map((range) => String(range))),
			)
			.toEqual(["the clock has come"]);
	});

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

	it("survives the frame's end: what was answered arrives, and the page hears of no error", async () => {
		const page = await open(publisherPage(element() + canvas + script()));
		await new Reader(page).arrive();
		await putIntoFrame(page, "append");
		const reader = new Reader(page.frameLocator("iframe"));
		const sent = page.waitForResponse((response) => response.request().method() === "POST");
		await reader.respond();
		await reader.check();
		await page.evaluate(() => document.querySelector("iframe")?.remove());
		expect((await sent).status()).toBe(200);
	});
});

describe("an element in a window of its own", () => {
	it("plays on there while it is moved, and is back with all that was answered", async () => {
		const page = await open(publisherPage(`<button id="pop">Pop out</button>${element()}${script()}`));
		const before = new Reader(page);
		await before.arrive();
		await page.evaluate(() => {
			document.querySelector("#pop")?.addEventListener("click", () => {
				const quiz = document.querySelector("readback-quiz");
				const other = window.open("", "", "width=500,height=700");
				if (quiz) other?.document.body.append(quiz);
			});
		});
		const opened = page.waitForEvent("popup");
		await page.locator("#pop").click();
		const popup = await opened;
		const reader = new Reader(popup);
		await expectDressed(reader);
		await reader.respond();
		await reader.check();
		await expectPage(reader.quiz.getByRole("button", { name: "Next question" })).toBeVisible();
		await popup.evaluate(() => {
			const quiz = document.querySelector("readback-quiz");
			if (quiz) window.opener.document.body.append(quiz);
		});
		await before.goOn();
		await before.sees("Question 2 of 5");
		await expectDressed(before);
	});
});
