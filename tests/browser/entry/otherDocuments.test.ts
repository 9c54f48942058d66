import { describe, expect, it } from "vitest";
import { answersBody } from "../../../contract/answers.ts";
import { readJson } from "../../../contract/readJson.ts";
import { place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, openAll } from "../../lib/expectPage.ts";
import { canvas, element, expectDressed, putIntoFrame, script, takeBack } from "../../lib/otherDocuments.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser({ areHostile: true });

/** A page with a quiz and a frame of its own origin; the reader as the page has them, and as the frame has. */
async function openWithFrame(attributes = "") {
	const page = await open(publisherPage(element(attributes) + canvas + script()));
	return { page, before: new Reader(page), inside: new Reader(page.frameLocator("iframe")) };
}

describe("an element that is put into a frame's document", () => {
	it("before it is near plays there, with its look", async () => {
		const page = await open(publisherPage(`<div style="height:9000px"></div>${element()}${script()}`));
		await page.evaluate((html) => document.body.insertAdjacentHTML("afterbegin", html), canvas);
		await page.frameLocator("iframe").locator("main").waitFor({ state: "attached" });
		await page.evaluate(() => customElements.whenDefined("readback-quiz").then(() => undefined));
		await putIntoFrame(page);
		const inside = new Reader(page.frameLocator("iframe"));
		await inside.arrive();
		await expectDressed(inside);
		expect(await inside.play()).toBe(5);
	});

	it.each(["append", "adopt", "through a template"] as const)(
		"while it is played (%s) plays on, with its look, and once more where it comes back",
		async (way) => {
			const { page, before, inside } = await openWithFrame();
			await before.arrive();
			await before.respond();
			await before.check();
			await putIntoFrame(page, way);
			await expectDressed(inside);
			await inside.goOn();
			await inside.sees("Question 2 of 5");
			await page.evaluate(() =>
				document.querySelector("iframe")?.contentDocument?.documentElement.classList.add("dark"),
			);
			await expectPage(inside.card).toHaveClass(/dark/);
			await takeBack(page);
			await expectDressed(before);
			await before.sees("Question 2 of 5");
			await expectPage(before.card).not.toHaveClass(/dark/);
			expect(await before.play()).toBe(4);
		},
	);

	it("plays every kind of question there, from one document to the other and back at each", async () => {
		const { page, before, inside } = await openWithFrame();
		await before.arrive();
		const sent = page.waitForRequest((request) => /"done":true/.test(request.postData() ?? ""));
		for (let question = 1; question <= 5; question++) {
			await before.respond();
			await putIntoFrame(page);
			await inside.check();
			await expectDressed(inside);
			await takeBack(page);
			await before.goOn();
		}
		await before.sees("Your result");
		expect(Object.keys(readJson(answersBody, (await sent).postData() ?? "").answers)).toHaveLength(5);
	});

	it("keeps what was typed, what was chosen and what was opened", async () => {
		const { page, before, inside } = await openWithFrame();
		await before.arrive();
		await before.quiz.getByLabel("The new one").check();
		await openAll(before.quiz.getByText("What is stored", { exact: false }).first());
		await putIntoFrame(page);
		await expectPage(inside.quiz.getByLabel("The new one")).toBeChecked();
		await expectPage(inside.quiz.locator("footer details")).toHaveAttribute("open", "");
		await inside.play({ questions: 3 });
		await inside.quiz.getByRole("textbox").fill("4");
		await takeBack(page);
		await expectPage(before.quiz.getByRole("textbox")).toHaveValue("4");
		await before.quiz.getByRole("textbox").press("End");
		await before.quiz.getByRole("textbox").pressSequentially("2");
		await before.sees("42 stairs");
	});

	it("in the very moment of an answer shows what explains it, and the way on", async () => {
		const { page, before, inside } = await openWithFrame();
		await before.arrive();
		await before.quiz.getByLabel("The new one").check();
		await page.evaluate(() => {
			const quiz = document.querySelector("readback-quiz");
			quiz?.addEventListener("readback:answer", () => {
				document.querySelector("iframe")?.contentDocument?.querySelector("main")?.append(quiz);
			});
		});
		await before.quiz.getByRole("button", { name: "I’m sure" }).click();
		await inside.sees("What stands behind it");
		await inside.goOn();
		await inside.sees("Question 2 of 5");
	});

	it("keeps its keys from shortcuts, and orders by dragging there", async () => {
		const { page, before, inside } = await openWithFrame();
		await before.arrive();
		await putIntoFrame(page);
		await page.evaluate(() => {
			const own = document.querySelector("iframe")?.contentDocument;
			own?.addEventListener("keydown", (event) => event.preventDefault());
		});
		await inside.quiz.getByRole("radio").first().focus();
		await page.keyboard.press("Space");
		await page.keyboard.press("ArrowDown");
		await expectPage(inside.quiz.getByRole("radio").nth(1)).toBeChecked();
		await inside.play({ questions: 4 });
		const rows = inside.quiz.getByRole("listitem");
		await inside.dragLastToTop(page.mouse, ["mayor", "poet", "choir"]);
		await expectPage(rows).toContainText(["choir", "mayor", "poet"]);
	});

	it("shows its passage there", async () => {
		const { page, before, inside } = await openWithFrame();
		await before.arrive();
		await putIntoFrame(page);
		await inside.respond();
		await inside.check();
		await inside.quiz.getByRole("button", { name: "Show me in the article" }).click();
		await expect
			.poll(() =>
				page.frames()[1]?.evaluate(() => [...(CSS.highlights.get("readback") ?? [])].map((range) => String(range))),
			)
			.toEqual(["the clock has come"]);
	});

	it("tells that document what happens", async () => {
		const { page, before, inside } = await openWithFrame();
		await before.arrive();
		await page.evaluate(() => {
			const heard: string[] = [];
			Reflect.set(window, "heard", heard);
			const own = document.querySelector("iframe")?.contentDocument;
			for (const name of ["answer", "view", "height"]) {
				own?.addEventListener(`readback:${name}`, () => heard.push(name));
			}
		});
		await putIntoFrame(page);
		await inside.respond();
		await inside.check();
		await inside.goOn();
		const heard = () => page.evaluate(() => [...new Set(Reflect.get(window, "heard"))].sort());
		await expect.poll(heard).toEqual(["answer", "height", "view"]);
	});

	it("as an explainer goes on there", async () => {
		const { page, before, inside } = await openWithFrame('mode="explainer"');
		await openAll(before.quiz.locator("summary"));
		await before.quiz.getByRole("button", { name: "Show me in the article" }).nth(1).click();
		await before.sees("This passage is no longer in the article");
		await putIntoFrame(page);
		await expectDressed(inside);
		await inside.quiz.getByRole("button", { name: "Show me in the article" }).nth(1).click();
		await expectPage(inside.card.getByText("This passage is no longer in the article")).toHaveCount(2);
	});

	it("survives the frame's end: what was answered arrives, and it plays on where the page puts it", async () => {
		const { page, before, inside } = await openWithFrame();
		await before.arrive();
		await putIntoFrame(page);
		const sent = page.waitForResponse((response) => response.request().method() === "POST");
		await inside.respond();
		await inside.check();
		await page.evaluate(() => {
			const frame = document.querySelector("iframe");
			Reflect.set(window, "kept", frame?.contentDocument?.querySelector("readback-quiz"));
			frame?.remove();
		});
		expect((await sent).status()).toBe(200);
		await page.evaluate(() => document.body.append(Reflect.get(window, "kept")));
		await expectDressed(before);
		await before.goOn();
		await before.sees("Question 2 of 5");
	});
});

describe("an element that cannot be drawn in another document", () => {
	it("leaves its content in one that nobody sees, and plays again where it comes back", async () => {
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

	it("leaves its content where that document's window has something else in the browser's place", async () => {
		const { page, before } = await openWithFrame();
		await before.arrive();
		const errors = page.evaluate(
			() =>
				new Promise((resolve) => {
					const own = document.querySelector("iframe")?.contentDocument;
					own?.addEventListener("readback:error", (event) =>
						resolve(event instanceof CustomEvent && event.detail.code),
					);
				}),
		);
		const reported = page.waitForEvent("pageerror");
		await page.evaluate(() => {
			const view = document.querySelector("iframe")?.contentWindow;
			if (view) Reflect.set(view, "CSSStyleSheet", {});
		});
		await putIntoFrame(page);
		expect(await errors).toBe("unavailable");
		expect((await reported).message).toContain("not a constructor");
		const link = page.frameLocator("iframe").getByRole("link", { name: /^Quiz: how much/ });
		await expectPage(link).toHaveAttribute("href", `${place().server}/quizzes/town-hall`);
		await expectPage(link).toBeVisible();
	});
});
