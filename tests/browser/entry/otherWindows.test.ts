import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { element, expectDressed, script } from "../../lib/otherDocuments.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

/** How pages open a window that they write themselves, and put their quiz into it. */
const ways: [string, (page: Page) => Promise<unknown>][] = [
	[
		"a pop-up",
		(page) =>
			page.evaluate(() => {
				document.querySelector("#pop")?.addEventListener("click", () => {
					const quiz = document.querySelector("readback-quiz");
					const other = window.open("", "", "width=500,height=700");
					if (quiz) other?.document.body.append(quiz);
				});
			}),
	],
	[
		"picture-in-picture",
		(page) =>
			page.evaluate(() => {
				document.querySelector("#pop")?.addEventListener("click", async () => {
					const quiz = document.querySelector("readback-quiz");
					const other: Window = await Reflect.get(window, "documentPictureInPicture").requestWindow({
						width: 500,
						height: 700,
					});
					if (quiz) other.document.body.append(quiz);
					other.addEventListener("pagehide", () => quiz && document.body.append(quiz));
				});
			}),
	],
];

describe("an element in a window of its own", () => {
	it("shares by that window", async () => {
		const page = await open(publisherPage(`<button id="pop">Pop out</button>${element()}${script()}`));
		await new Reader(page).arrive();
		await ways[0]?.[1](page);
		const opened = page.context().waitForEvent("page");
		await page.locator("#pop").click();
		const other = await opened;
		await other.evaluate(() => {
			Object.defineProperty(navigator, "share", { value: undefined });
			const writeText = async (text: string) => Object.assign(window, { copied: text });
			Object.defineProperty(navigator, "clipboard", { value: { writeText } });
		});
		const there = new Reader(other);
		await there.play();
		await there.quiz.getByRole("button", { name: "Share" }).click();
		const copied = () => other.evaluate(() => String(Reflect.get(window, "copied")));
		await expect.poll(copied).toContain("What happened at the town hall?");
	});

	it.each(ways)("plays on there while it is moved (%s), and is back with all that was answered", async (_, prepare) => {
		const page = await open(publisherPage(`<button id="pop">Pop out</button>${element()}${script()}`));
		const before = new Reader(page);
		await before.arrive();
		await prepare(page);
		const opened = page.context().waitForEvent("page");
		await page.locator("#pop").click();
		const other = await opened;
		const there = new Reader(other);
		await expectDressed(there);
		await there.play({ questions: 2 });
		await there.respond();
		await there.check();
		await other.evaluate(() => {
			const quiz = document.querySelector("readback-quiz");
			if (quiz && window.opener) window.opener.document.body.append(quiz);
			window.close();
		});
		await expectDressed(before);
		await before.goOn();
		await before.sees("Question 4 of 5");
		await before.play();
		await expectPage(before.quiz.getByRole("button", { name: "Share" })).toBeVisible();
	});
});
