import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { fullReport } from "../../lib/newsroom.ts";
import { Reader } from "../../lib/reader.ts";
import { answersOf, apiRequestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();

describe("explainer mode", () => {
	it("lists every claim with its standing, asks nothing and sends nothing", async () => {
		const page = await open(publisherPage(embed("kursk-engineers", 'mode="explainer"')));
		const quiz = page.locator("readback-quiz");
		await expectPage(quiz.getByRole("group")).toHaveCount(11);
		await quiz.locator("summary").first().click();
		await expectPage(quiz.getByText("Announced").first()).toBeVisible();
		await expectPage(quiz.getByRole("link").first()).toBeVisible();
		await expectPage(quiz.getByRole("radio")).toHaveCount(0);
		await settled(page);
		expect(apiRequestsOf(page)).toEqual(["GET /api/quizzes/kursk-engineers"]);
	});
});

describe("resuming", () => {
	it("goes on after a reload with the same attempt, where the publisher asks for it", async () => {
		const page = await open(publisherPage(embed("town-hall", "resume")));
		const reader = new Reader(page);
		await reader.arrive();
		// To a question that begins with a response at hand, and is another one after the reload than before.
		await reader.play({ questions: 4 });
		await page.reload();
		await reader.arrive();
		await reader.sees("Question 5 of 5");
		expect(await reader.play()).toBe(1);
		const bodies = () => answersOf(page);
		await expect.poll(() => bodies().at(-1)).toMatchObject({ done: true });
		expect(new Set(bodies().map(({ attempt }) => attempt)).size).toBe(1);
	});

	it.each([5, 3])("sends after a reload what could not be sent before it, once (%i answers)", async (questions) => {
		const page = await open(publisherPage(embed("town-hall", "resume")));
		const path = "**/api/quizzes/town-hall/answers";
		await page.route(path, (route) => route.abort());
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play({ questions });
		const address = page.url();
		// A page also tries when it is left, and must have ended before the network is back.
		await page.goto("about:blank");
		await settled(page);
		await page.unroute(path);
		const before = answersOf(page).length;
		await page.goto(address);
		await reader.arrive();
		await settled(page);
		await page.evaluate(() => dispatchEvent(new Event("visibilitychange")));
		const later = () => answersOf(page).slice(before);
		const answered = () => later().map(({ answers }) => Object.keys(answers).length);
		await expect.poll(answered).toEqual([questions]);
		expect(later()[0]?.attempt).toBe(answersOf(page)[0]?.attempt);
	});

	it.each(["", 'resume="false"'])("stores nothing where nobody asked (%s)", async (attributes) => {
		const page = await open(publisherPage(embed("town-hall", attributes)));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		await settled(page);
		await expect.poll(() => page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
		await expect.poll(() => page.context().cookies()).toEqual([]);
	});

	it.each(["null", "[]", "not JSON", '{"revision":1,"attempt":"x","index":3,"answers":{"clock":{"response":{}}}}'])(
		"starts afresh where the page's own scripts keep something else under the quiz's name (%s)",
		async (text) => {
			const write = `<script>sessionStorage.setItem("readback:town-hall", ${JSON.stringify(text)})</script>`;
			const page = await open(publisherPage(write + embed("town-hall", "resume")));
			const reader = new Reader(page);
			await reader.arrive();
			await reader.sees("Question 1 of 5");
			expect(await reader.play()).toBe(5);
		},
	);

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
		const before = (await fullReport(place(), "town-hall")).embeds?.page ?? 0;
		const page = await open(`${place().server}/quizzes/town-hall`);
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		const posted = page.waitForResponse((each) => each.request().method() === "POST");
		await reader.check();
		await posted;
		await expectPage(reader.quiz.getByRole("button", { name: "Show me in the article" })).toHaveCount(0);
		expect((await fullReport(place(), "town-hall")).embeds?.page).toBe(before + 1);
	});

	it("opens with the option that a newsletter's link chose, which is no answer yet", async () => {
		const page = await open(`${place().server}/quizzes/town-hall?choose=clock.old`);
		const reader = new Reader(page);
		await reader.arrive();
		await expectPage(reader.quiz.getByRole("radio", { name: "The old one" })).toBeChecked();
		await settled(page);
		expect(apiRequestsOf(page).filter((request) => request.startsWith("POST"))).toEqual([]);
		await reader.check();
		await expectPage(reader.verdict).toContainText("Not right");
	});
});
