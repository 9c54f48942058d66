import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { holdBack, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { answersOf, requestsOf, settled } from "../../lib/requests.ts";
import { shiftOf, watchShifts } from "../../lib/shifts.ts";

const { open } = useBrowser();
const [claim] = fixtureDocument.claims;
const exact = claim?.passages?.[0]?.exact ?? "";

const OURS = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

function frame(sandbox: string, query = ""): string {
	return `<iframe src="${place().server}/embed/town-hall${query}" title="Quiz" width="100%" height="300" sandbox="${sandbox}" style="border:0" scrolling="no"></iframe>`;
}

const resizer = () => `<script async src="${place().server}/resize.js"></script>`;

async function frameIn(page: Page): Promise<Frame> {
	await expect.poll(() => page.frames().length).toBe(2);
	const [, inner] = page.frames();
	if (!inner) throw new Error("the page has no frame");
	await inner.getByRole("heading", { level: 3 }).waitFor();
	return inner;
}

/** Plays so many questions to the result inside a frame. */
async function play(inner: Frame, questions: number): Promise<void> {
	for (let question = 1; question <= questions; question++) {
		await inner.getByRole("button", { name: "I don’t know" }).click();
		await inner.getByRole("button", { name: question < questions ? "Next question" : "See my result" }).click();
	}
	await inner.getByRole("button", { name: "Share my result" }).waitFor();
}

/** Listens inside a frame from before this returns; what comes back waits for the event. */
async function hear(inner: Frame, name: string): Promise<() => Promise<unknown>> {
	await inner.evaluate((event) => {
		const heard = new Promise((resolve) => document.addEventListener(event, () => resolve(true)));
		Object.assign(window, { heard });
	}, name);
	return () => inner.evaluate(() => Reflect.get(window, "heard"));
}

describe("the frame", () => {
	it.each([["allow-scripts"], [OURS]])("plays and logs under sandbox=%j", async (sandbox) => {
		const page = await open(publisherPage(frame(sandbox)));
		const inner = await frameIn(page);
		const answered = page.waitForResponse((response) => response.request().method() === "POST");
		await play(inner, 5);
		expect((await answered).status()).toBe(200);
		const bodies = () => answersOf(page);
		await expect.poll(bodies).toMatchObject([{ embed: "iframe" }, { embed: "iframe", done: true }]);
	});

	it("shows the first question before any script, and a way out without any", async () => {
		const page = await open(publisherPage(frame("")), { javaScriptEnabled: false });
		const inner = await frameIn(page);
		await expectPage(inner.getByRole("radio")).toHaveCount(3);
		await expectPage(inner.getByRole("link").first()).toHaveAttribute("href", "/quizzes/town-hall");
	});

	it("does not build again what the server has built", async () => {
		const page = await open(publisherPage(frame(OURS)), {
			prepare: (fresh) =>
				fresh.addInitScript(() => {
					document.addEventListener("DOMContentLoaded", () => {
						Object.assign(window, { before: document.querySelector("input") });
					});
				}),
		});
		const inner = await frameIn(page);
		await inner.getByRole("radio").first().check();
		const isSame = () => inner.evaluate(() => document.querySelector("input") === Reflect.get(window, "before"));
		await settled(page);
		await expect.poll(isSame).toBe(true);
	});

	it("hears what a reader typed before its script was there", async () => {
		const script = holdBack("**/assets/frame-*");
		const number = frame(OURS).replace("town-hall", "kursk-engineers");
		const page = await open(publisherPage(number + resizer()), { ...script, waitUntil: "commit" });
		const inner = await frameIn(page);
		await inner.getByRole("textbox").fill("6000");
		const started = await hear(inner, "readback:start");
		script.letThrough();
		expect(await started()).toBe(true);
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await inner.getByRole("heading", { name: /^✓ Right\./ }).waitFor();
	});

	it("hears what a reader chose before its script was there", async () => {
		const script = holdBack("**/assets/frame-*");
		const page = await open(publisherPage(frame(OURS) + resizer()), { ...script, waitUntil: "commit" });
		const inner = await frameIn(page);
		await inner.getByLabel("The new one").check();
		const started = await hear(inner, "readback:start");
		script.letThrough();
		expect(await started()).toBe(true);
		await expectPage(inner.getByLabel("The new one")).toBeChecked();
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await inner.getByRole("heading", { name: /^✓ Right\./ }).waitFor();
	});

	it("grows with its content, without a scrollbar of its own, and passes its events on", async () => {
		const listen = `<script>window.events = []; for (const name of ["ready", "start", "answer", "complete"]) document.addEventListener("readback:" + name, (event) => events.push(name + " " + event.detail.quiz + " " + event.target.tagName));</script>`;
		const page = await open(publisherPage(listen + frame(OURS) + resizer()));
		const inner = await frameIn(page);
		const height = () => page.locator("iframe").evaluate((element) => element.clientHeight);
		const content = () => inner.evaluate(() => document.documentElement.scrollHeight);
		const fits = () => expect.poll(async () => (await height()) - (await content())).toBe(0);
		const first = await readAfter(fits(), height);
		await inner.getByRole("radio").first().check();
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await expect.poll(height).toBeGreaterThan(first);
		await fits();
		await expect
			.poll(() => page.evaluate(() => Reflect.get(window, "events")))
			.toEqual(expect.arrayContaining(["start town-hall IFRAME", "answer town-hall IFRAME"]));
	});

	it("keeps the height that the snippet reserves, and moves nothing when it arrives", async () => {
		const tall = frame(OURS).replace('height="300"', 'height="900"');
		const page = await open(publisherPage(`${tall}<p>After</p>${resizer()}`), {
			viewport: { width: 700, height: 1200 },
			prepare: watchShifts,
		});
		const inner = await frameIn(page);
		const box = () => inner.locator("section").evaluate((section) => section.clientHeight);
		await expect.poll(box).toBeGreaterThan(850);
		await expectPage(page.locator("iframe")).toHaveJSProperty("clientHeight", 900);
		await expect.poll(() => shiftOf(page)).toBe(0);
	});

	it("tells its height in the dialects of AMP, pym and WordPress", async () => {
		const listen = `<script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>`;
		const page = await open(publisherPage(listen + frame(OURS, "?childId=pym-0#?secret=abc123")));
		await frameIn(page);
		const heard = () => page.evaluate(() => JSON.stringify(Reflect.get(window, "heard")));
		await expect.poll(heard).toContain('"sentinel":"amp","type":"embed-size"');
		await expect.poll(heard).toMatch(/pymxPYMxpym-0xPYMxheightxPYMx\d+/);
		await expect.poll(heard).toMatch(/"message":"height","value":\d+,"secret":"abc123"/);
		await expect.poll(heard).toMatch(/"sentinel":"readback","type":"height","height":\d+/);
	});

	it("wears the page's theme, and takes orders from the page alone", async () => {
		const page = await open(publisherPage(frame(OURS) + resizer()), { colorScheme: "light" });
		const inner = await frameIn(page);
		const paper = () => inner.locator("section").evaluate((section) => getComputedStyle(section).backgroundColor);
		await page.evaluate(() => {
			document.documentElement.dataset.theme = "dark";
		});
		await expect.poll(paper).toBe("rgb(25, 25, 24)");
		await inner.evaluate(() => {
			postMessage({ sentinel: "readback-host", type: "settings", theme: "light" }, "*");
		});
		await page.evaluate(() => {
			document
				.querySelector("iframe")
				?.contentWindow?.postMessage({ sentinel: "readback-host", type: "settings", theme: 1 }, "*");
		});
		// Messages come in order: whoever has heard of a passage has heard what went before.
		await inner.evaluate(() => {
			const heard = new Promise((resolve) => addEventListener("message", () => resolve(true)));
			Object.assign(window, { heard });
		});
		await page.evaluate(() => {
			document
				.querySelector("iframe")
				?.contentWindow?.postMessage({ sentinel: "readback-host", type: "passage", claim: "none", found: true }, "*");
		});
		await expect.poll(() => inner.evaluate(() => Reflect.get(window, "heard"))).toBe(true);
		await expect.poll(paper).toBe("rgb(25, 25, 24)");
		await page.evaluate(() => {
			delete document.documentElement.dataset.theme;
		});
		await expect.poll(paper).toBe("rgb(255, 255, 255)");
	});

	it("keeps the page's theme when it is loaded again, and its own where its address names one", async () => {
		const dark = '<script>document.documentElement.className = "dark"</script>';
		const german = frame(OURS).replace("<iframe", '<iframe lang="de"');
		const page = await open(publisherPage(dark + german + frame(OURS, "?theme=light") + resizer()), {
			colorScheme: "light",
		});
		const papers = () =>
			Promise.all(
				[0, 1].map((nth) =>
					page
						.frameLocator("iframe")
						.nth(nth)
						.locator("section")
						.evaluate((section) => [section.getAttribute("lang"), getComputedStyle(section).backgroundColor]),
				),
			);
		await expect.poll(papers).toEqual([
			["de", "rgb(25, 25, 24)"],
			["en", "rgb(255, 255, 255)"],
		]);
	});

	it("is loaded no second time for a language that it does not speak", async () => {
		const page = await open(publisherPage(frame(OURS).replace("<iframe", '<iframe lang="nl"') + resizer()));
		const loads = () => requestsOf(page).filter((request) => request.url().includes("/embed/"));
		const inner = await frameIn(page);
		// What the page answers to the frame's last word has come by the time that it answers to this.
		await inner.getByRole("radio").first().check();
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await inner.getByRole("button", { name: "Show me in the article" }).click();
		await inner.getByText("This passage is no longer in the article.").waitFor();
		expect(loads()).toHaveLength(1);
	});

	it("keeps what a reader has chosen where it hears late of another language", async () => {
		const script = holdBack("**/resize.js");
		const body = frame(OURS).replace("<iframe", '<iframe lang="de"') + resizer();
		const page = await open(publisherPage(body), { ...script, waitUntil: "commit" });
		const inner = await frameIn(page);
		await inner.getByRole("radio").first().check();
		script.letThrough();
		await expect.poll(() => inner.evaluate(() => document.body.style.maxHeight)).toBe("none");
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await inner.getByRole("button", { name: "Show me in the article" }).waitFor();
		expect(requestsOf(page).filter((request) => request.url().includes("/embed/"))).toHaveLength(1);
	});

	it("keeps what a reader chooses while it is loaded again in another language", async () => {
		const again = holdBack(/\?lang=de/);
		let begun: Promise<unknown> | undefined;
		// Without an origin of its own a frame does not tell when it is about to go on.
		const body = frame(`${OURS} allow-same-origin`).replace("<iframe", '<iframe lang="de"') + resizer();
		const page = await open(publisherPage(body), {
			waitUntil: "commit",
			prepare: async (fresh) => {
				await again.prepare(fresh);
				begun = fresh.waitForEvent("console", (message) => message.text() === "begun");
				// A driven browser's own clicks wait for the load to come.
				await fresh.addInitScript(() => {
					document.addEventListener("readback:start", () => console.log("begun"));
					const choose = () => setTimeout(() => document.querySelector("input")?.click());
					if (parent !== window) Reflect.get(window, "navigation").addEventListener("navigate", choose, { once: true });
				});
			},
		});
		await begun;
		again.letThrough();
		const inner = await frameIn(page);
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await inner.getByRole("button", { name: "Show me in the article" }).waitFor();
		expect(inner.url()).not.toContain("lang=de");
		await expect.poll(() => answersOf(page)).toHaveLength(1);
	});

	it("hears of the page around it though the page's script comes last", async () => {
		const script = holdBack("**/resize.js");
		const page = await open(publisherPage(frame(OURS) + resizer()), { ...script, waitUntil: "commit" });
		const inner = await frameIn(page);
		const limit = () => inner.evaluate(() => document.body.style.maxHeight);
		// Its own script is there.
		await inner.waitForLoadState("load");
		await inner.getByRole("radio").first().check();
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await expect.poll(limit).toBe("");
		script.letThrough();
		await expect.poll(limit).toBe("none");
	});

	it("has the page show a passage, and says when it is gone", async () => {
		const page = await open(publisherPage(`<p>Then ${exact}.</p>${frame(OURS)}${resizer()}`));
		const inner = await frameIn(page);
		await inner.getByRole("radio").first().check();
		await inner.getByRole("button", { name: "I’m sure" }).click();
		await inner.getByRole("button", { name: "Show me in the article" }).click();
		const marked = () => page.evaluate(() => [...(CSS.highlights.get("readback") ?? [])].map(String));
		await expect.poll(marked).toEqual([exact]);
		await page.evaluate(() => document.querySelector("p")?.remove());
		await inner.getByRole("button", { name: "Show me in the article" }).click();
		await inner.getByText("This passage is no longer in the article.").waitFor();
	});
});
