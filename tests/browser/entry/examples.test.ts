import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { holdBack, place, useBrowser } from "../../lib/browser.ts";
import { readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { requestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();
const examples = readdirSync("examples", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name)
	// Its second quiz is published in the course of that day: newsroomDay.test.ts.
	.filter((name) => !name.includes("newsroom-day"))
	.sort();

/** How the page looks, and what it knows by name. A quiz has a height, so the body's may change; nothing else may. */
const snapshot = () => {
	const sizes = ["height", "block-size", "width", "inline-size", "perspective-origin", "transform-origin"];
	const looks = [...document.querySelectorAll("body, h1, p, main, header")].map((element) => {
		const style = getComputedStyle(element);
		const names: string[] = [];
		for (let index = 0; index < style.length; index++) names.push(style.item(index));
		const looks = names
			.filter((name) => !sizes.includes(name))
			.map((name) => `${name}: ${style.getPropertyValue(name)}`);
		return looks.join(";");
	});
	return { title: document.title, globals: Object.getOwnPropertyNames(window).sort(), looks };
};

/** Opens an example with our scripts held back until the page has been looked at as it is without them. */
async function openHeld(
	example: string,
): Promise<{ page: Page; release: () => void; violations: () => Promise<string[]> }> {
	const ours = holdBack(/\/(embed|resize)\.js$/);
	const page = await open(`${place().examples}/${example}/`, {
		viewport: { width: 800, height: 700 },
		waitUntil: "commit",
		prepare: async (fresh) => {
			await fresh.addInitScript(() => {
				const violations: string[] = [];
				Object.defineProperty(window, "violations", { value: violations });
				// A frame says when its controls do something; before, its first question is only to be read.
				addEventListener("message", ({ data }) => {
					if (data?.sentinel === "readback" && data.name === "ready") document.documentElement.dataset.frame = "ready";
				});
				document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
					violations.push(`${violatedDirective} ${blockedURI}`);
				});
			});
			await ours.prepare(fresh);
		},
	});
	await page.locator("h1").waitFor({ state: "attached" });
	// All but ours is there.
	await page.waitForFunction(() => document.readyState !== "loading");
	return { page, release: ours.letThrough, violations: () => page.evaluate(() => Reflect.get(window, "violations")) };
}

const isFrame = (example: string) => example.includes("frame");

/** On pages that could get in a reader's way anywhere, the whole quiz; on the others its first questions tell. */
const questionsOn = (example: string) => (/strict|hostile/.test(example) ? 9 : 2);

describe.each(examples.filter((example) => !isFrame(example) && !example.includes("explainer")))(
	"example %s",
	(example) => {
		it("plays, and leaves the page as it was", async () => {
			const { page, release, violations } = await openHeld(example);
			const quizIsThere = page.locator("readback-quiz").first().waitFor({ state: "attached" });
			const before = await readAfter(quizIsThere, () => page.evaluate(snapshot));
			release();
			const reader = new Reader(page, 0, example.includes("right-to-left") ? "ar" : "en");
			await reader.arrive();
			const questions = questionsOn(example);
			expect(await reader.play({ questions })).toBe(questions);
			await settled(page);
			const posts = requestsOf(page).filter((request) => request.method() === "POST");
			const answered = await Promise.all(posts.map(async (request) => (await request.response())?.status()));
			expect(answered).toEqual(questions === 9 ? [200, 200] : [200]);
			await expect.poll(() => page.evaluate(snapshot)).toEqual(before);
			await expect.poll(violations).toEqual([]);
		});
	},
);

describe.each(examples.filter(isFrame))("example %s", (example) => {
	it("shows and plays the quiz", async () => {
		const { page, release } = await openHeld(example);
		release();
		const frame = page.frameLocator("iframe");
		await page.locator("html[data-frame=ready]").waitFor({ state: "attached" });
		await frame.getByRole("textbox").fill("6000");
		await frame.getByRole("button", { name: "I’m sure" }).click();
		await frame.getByText("What stands behind it").waitFor();
	});
});

describe("example 14-explainer", () => {
	it("explains every claim", async () => {
		const { page, release } = await openHeld("14-explainer");
		release();
		await page.locator("readback-quiz").getByRole("group").nth(10).waitFor();
	});
});

describe("example 13-tag-manager", () => {
	it("fills the page's data layer", async () => {
		const { page, release } = await openHeld("13-tag-manager");
		release();
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		const events = () =>
			page.evaluate(() => Reflect.get(window, "dataLayer").map(({ event }: { event: string }) => event));
		await expect.poll(events).toEqual(["readback_start", "readback_answer"]);
	});
});
