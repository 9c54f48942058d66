import { describe, expect, it } from "vitest";
import { logLine } from "../../../contract/answers.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { Reader, watchApi } from "../../lib/reader.ts";

const { open } = useBrowser();

describe("explainer mode", () => {
	it("lists every claim with its standing, asks nothing and sends nothing", async () => {
		const page = await open(publisherPage(embed("kursk-engineers", 'mode="explainer"')));
		const api = watchApi(page);
		const quiz = page.locator("readback-quiz");
		await quiz.getByRole("heading", { level: 2 }).waitFor();
		expect(await quiz.getByRole("group").count()).toBe(11);
		await quiz.locator("summary").first().click();
		expect(await quiz.getByText("Announced").first().isVisible()).toBe(true);
		expect(await quiz.getByRole("link").first().isVisible()).toBe(true);
		expect(await quiz.getByRole("radio").count()).toBe(0);
		expect(api.filter((request) => request.startsWith("POST"))).toEqual([]);
	});
});

describe("resuming", () => {
	it("goes on after a reload with the same attempt, where the publisher asks for it", async () => {
		const page = await open(publisherPage(embed("town-hall", "resume")));
		const attempts = new Set<string>();
		page.on("request", (request) => {
			if (request.method() === "POST") attempts.add(JSON.parse(request.postData() ?? "{}").attempt);
		});
		const reader = new Reader(page);
		await reader.arrive();
		// To a question that begins with a response at hand, and is another one after the reload than before.
		await reader.play({ questions: 4 });
		await page.reload();
		await reader.arrive();
		expect(await reader.text()).toContain("Question 5 of 5");
		expect(await reader.play()).toBe(1);
		await expect.poll(() => attempts.size).toBe(1);
	});

	it.each(["", 'resume="false"'])("stores nothing where nobody asked (%s)", async (attributes) => {
		const page = await open(publisherPage(embed("town-hall", attributes)));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
		expect(await page.context().cookies()).toEqual([]);
	});

	it("plays as ever where the browser forbids storage", async () => {
		const page = await open(publisherPage(embed("town-hall", "resume")), {
			prepare: (fresh) =>
				fresh.addInitScript(() => {
					Object.defineProperty(window, "sessionStorage", {
						get: () => {
							throw new DOMException("no", "SecurityError");
						},
					});
				}),
		});
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.play()).toBe(5);
	});
});

describe("a page of the quiz's own", () => {
	it("logs its answers as such and offers no passage to look up", async () => {
		const page = await open(`${place().server}/quizzes/town-hall`);
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		const [request] = await Promise.all([page.waitForRequest((each) => each.method() === "POST"), reader.check()]);
		const { attempt } = JSON.parse(request.postData() ?? "{}");
		await request.response();
		expect(await reader.quiz.getByRole("button", { name: "Show me in the article" }).count()).toBe(0);
		const headers = { authorization: `Bearer ${place().token}` };
		const log = await fetch(`${place().server}/api/quizzes/town-hall/answers.ndjson`, { headers });
		const lines = (await log.text()).trim().split("\n");
		const stored = lines.map((line) => logLine.parse(JSON.parse(line))).find((line) => line.attempt === attempt);
		expect(stored?.embed).toBe("page");
	});

	it("opens with the option that a newsletter's link chose, which is no answer yet", async () => {
		const page = await open(`${place().server}/quizzes/town-hall?choose=clock.old`);
		const api = watchApi(page);
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.quiz.getByRole("radio", { name: "The old one" }).isChecked()).toBe(true);
		await page.waitForLoadState("networkidle");
		expect(api.filter((request) => request.startsWith("POST"))).toEqual([]);
		await reader.check();
		expect(await reader.quiz.getByRole("status").innerText()).toContain("Not right");
	});
});
