import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answersBody } from "../../../contract/answers.ts";
import { publishedQuiz } from "../../../contract/quiz.ts";
import { readJson } from "../../../contract/readJson.ts";
import { report } from "../../../contract/report.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { budgets } from "../../lib/budgets.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { publishedQuiz as published } from "../../lib/newsroom.ts";
import { playOf, sendAnswers } from "../../lib/plays.ts";
import { randomFrom } from "../../lib/random.ts";
import { Reader } from "../../lib/reader.ts";
import { apiRequestsOf, requestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();
const anyOrigin = { "access-control-allow-origin": "*" };

async function statsOf(quiz: string) {
	const response = await fetch(`${place().server}/api/quizzes/${quiz}/stats`);
	return report.parse(await response.json());
}

async function completed(quiz: string): Promise<number> {
	return (await statsOf(quiz)).completed;
}

async function answered(quiz: string, question: string): Promise<number> {
	return (await statsOf(quiz)).questions.find(({ id }) => id === question)?.readers ?? 0;
}

describe("without a network", () => {
	it("everything but the comparison works, and the answers arrive once it is back, once", async () => {
		// There is somebody to be compared with.
		const [, other] = playOf(await published(place(), "town-hall"), randomFrom(7));
		await sendAnswers(place().server, "town-hall", other);
		const before = await completed("town-hall");
		const page = await open(publisherPage(embed("town-hall")));
		const reader = new Reader(page);
		await reader.arrive();
		await page.context().setOffline(true);
		await reader.play();
		await expectPage(reader.quiz.getByRole("button", { name: "Share my result" })).toBeVisible();
		await expectPage(reader.card).not.toContainText("chose to play");
		expect(await completed("town-hall")).toBe(before);
		const delivered = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
		await page.context().setOffline(false);
		await delivered;
		await expect.poll(() => completed("town-hall")).toBe(before + 1);
		await reader.sees("chose to play");
	});
});

describe("a server in trouble", () => {
	it("is asked again after the time it asks for", async () => {
		const page = await open(publisherPage(embed("town-hall")));
		const answers = "**/api/quizzes/town-hall/answers";
		let refusals = 0;
		const headers = { "access-control-allow-origin": "*", "retry-after": "1" };
		await page.route(answers, async (route) => {
			refusals++;
			if (refusals > 2) return route.continue();
			return route.fulfill({ status: refusals === 1 ? 503 : 429, headers, body: "{}" });
		});
		const reader = new Reader(page);
		await reader.arrive();
		const delivered = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
		await reader.respond();
		await reader.check();
		await delivered;
		expect(refusals).toBe(3);
	});

	it("that refuses for good is not asked again, and the reader plays on", async () => {
		const page = await open(publisherPage(embed("town-hall")));
		let posts = 0;
		await page.route("**/api/quizzes/town-hall/answers", (route) => {
			posts++;
			return route.fulfill({
				status: 400,
				headers: anyOrigin,
				json: { error: { code: "invalid_request", message: "no" } },
			});
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		await reader.quiz.getByText("Your answers could not be stored.").waitFor();
		await reader.goOn();
		await reader.play();
		await settled(page);
		expect(posts).toBe(1);
	});
});

describe("somebody between the page and the server", () => {
	const json = "application/json";
	const ours = JSON.stringify({ error: { code: "not_found", message: "there is no such quiz" } });
	const acknowledged = JSON.stringify({ accepted: true, tally: { completed: 0, scores: {}, questions: {} } });
	/** Answers that are not ours: status, type, body, and further headers. */
	const strangers: [string, number, string, string, object?][] = [
		["a firewall's 403", 403, "text/html", "<h1>Forbidden</h1>"],
		["a firewall's 403 in JSON", 403, json, '{"error":"forbidden"}'],
		["a gateway's 404 in JSON", 404, json, '{"error":{"code":404,"message":"no route"}}'],
		["another API's 404", 404, json, '{"error":{"code":"NOT_FOUND","message":"no route"}}'],
		["a proxy's 404", 404, "text/html", "not found"],
		["our words as a page", 404, "text/html", ours],
		["a sign-in", 401, "text/plain", ""],
		["a proxy's sign-in", 407, "text/html", ""],
		["408 with our words", 408, json, ours],
		["409 without", 409, json, "{}"],
		["425 with our words", 425, json, ours],
		["429 with our words", 429, json, ours],
		["451", 451, "text/html", ""],
		["a portal's {}", 200, json, "{}"],
		["a portal's null", 200, json, "null"],
		["a portal's number", 200, json, "1"],
		["a portal's list", 200, json, "[]"],
		["half an acknowledgement", 200, json, '{"accepted":true}'],
		["one with a number for counts", 200, json, '{"accepted":true,"tally":{"completed":1,"scores":1,"questions":1}}'],
		[
			"one with words for counts",
			200,
			json,
			'{"accepted":true,"tally":{"completed":"1","scores":{"0":"1"},"questions":{}}}',
		],
		["one with lists", 200, json, '{"accepted":true,"tally":{"completed":1,"scores":[],"questions":[]}}'],
		[
			"one without questions' counts",
			200,
			json,
			'{"accepted":true,"tally":{"completed":1,"scores":{},"questions":{"clock":{}}}}',
		],
		[
			"one with half of them",
			200,
			json,
			'{"accepted":true,"tally":{"completed":1,"scores":{},"questions":{"clock":{"n":1,"right":1,"cells":null}}}}',
		],
		["a cut acknowledgement", 200, json, acknowledged.slice(0, -5)],
		["an acknowledgement as a page", 200, "text/html", acknowledged],
		["a portal's page", 200, "text/html", "<form>"],
		["nothing at all", 204, json, ""],
		["511", 511, "text/html", "<form>"],
		["503 for a date long gone", 503, json, ours, { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }],
		["503 for minus a day", 503, json, ours, { "retry-after": "-86400" }],
		["503 for ages", 503, json, ours, { "retry-after": "1e99" }],
		["503 for a time that is none", 503, json, ours, { "retry-after": "soon" }],
	];

	it("neither refuses nor acknowledges answers: they are sent again until they arrive", async () => {
		const before = await answered("town-hall", "clock");
		const waiting = [...strangers];
		const page = await open(publisherPage(embed("town-hall")), { prepare: (fresh) => fresh.clock.install() });
		const bodies: string[] = [];
		await page.route("**/answers", (route) => {
			bodies.push(route.request().postData() ?? "");
			const [, status, contentType, body, more] = waiting.shift() ?? [];
			if (!status) return route.continue();
			return route.fulfill({
				status,
				contentType: contentType ?? "",
				body: body ?? "",
				headers: { ...anyOrigin, "access-control-expose-headers": "*", ...more },
			});
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		for (let sent = 1; sent <= strangers.length; sent++) {
			await expect.poll(() => bodies.length, { message: strangers[sent - 1]?.[0] ?? "" }).toBeGreaterThanOrEqual(sent);
			await expect
				.poll(
					async () => {
						await page.clock.fastForward(600_000);
						return bodies.length;
					},
					{ message: `after ${strangers[sent - 1]?.[0]}` },
				)
				.toBeGreaterThan(sent);
		}
		await expect.poll(() => answered("town-hall", "clock")).toBe(before + 1);
		expect(new Set(bodies).size).toBe(1);
		await expectPage(reader.quiz.getByText("could not be stored")).toHaveCount(0);
	});

	it.each([
		["a firewall's 403", 403, "text/html", "<h1>Forbidden</h1>"],
		["a proxy's 404", 404, "text/html", "not found"],
		["a gateway's 404 in JSON", 404, json, '{"error":{"code":404,"message":"no route"}}'],
		["a portal's page", 200, "text/html", "<form>"],
		["a portal's {}", 200, json, "{}"],
		["a sign-in", 401, json, '{"message":"sign in"}'],
	])("where the quiz is asked for (%s) leaves the element's content and says nothing of the quiz", async (...given) => {
		const [, status, contentType, body] = given;
		const listen = `<script>window.errors = []; document.addEventListener("readback:error", (event) => errors.push(event.detail));</script>`;
		const page = await open(publisherPage(listen + embed("town-hall")), {
			prepare: (fresh) =>
				fresh.route("**/api/quizzes/*", (route) => route.fulfill({ status, contentType, body, headers: anyOrigin })),
		});
		await expect
			.poll(() => page.evaluate(() => Reflect.get(window, "errors")))
			.toEqual([{ quiz: "town-hall", code: "unavailable" }]);
		await expectPage(page.locator("readback-quiz")).toHaveText("Quiz: how much of this article did you take in?");
		await expectPage(page.getByRole("link")).toBeVisible();
	});
});

describe("a quiz in whose place somebody else has answered", () => {
	const count = `<script>window.errors = 0; document.addEventListener("readback:error", () => errors++);</script>`;
	const errors = (page: Page) => page.evaluate(() => Reflect.get(window, "errors"));

	it.each([
		["a portal's page", { status: 200, contentType: "text/html", body: "<form>" }],
		["a portal's {}", { status: 200, json: {} }],
		["a proxy's 502", { status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }],
		["our own 503", { status: 503, json: { error: { code: "unavailable", message: "try again" } } }],
	])("(%s) is asked for again when the network is back, with the content in its place until then", async (_, reply) => {
		const page = await open(publisherPage(count + embed("town-hall")), {
			prepare: (fresh) => fresh.route("**/api/quizzes/*", (route) => route.fulfill({ ...reply, headers: anyOrigin })),
		});
		await expect.poll(() => errors(page)).toBe(1);
		await expectPage(page.getByRole("link")).toBeVisible();
		await page.unroute("**/api/quizzes/*");
		await page.evaluate(() => dispatchEvent(new Event("online")));
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.play()).toBe(5);
		await page.evaluate(() => dispatchEvent(new Event("online")));
		await settled(page);
		expect(apiRequestsOf(page).filter((each) => each === "GET /api/quizzes/town-hall")).toHaveLength(2);
	});

	it("is asked for again when the reader comes back to it, and not for ever", async () => {
		const below = '<div style="height:5000px"></div>';
		const page = await open(publisherPage(count + embed("town-hall") + below), {
			prepare: (fresh) => fresh.route("**/api/quizzes/*", (route) => route.fulfill({ status: 502, body: "" })),
		});
		for (let tries = 1; tries <= 5; tries++) {
			await expect.poll(() => errors(page)).toBe(tries);
			await page.evaluate(() => scrollTo(0, 4_000));
			await settled(page);
			await page.evaluate(() => scrollTo(0, 0));
		}
		await page.evaluate(() => dispatchEvent(new Event("online")));
		await settled(page);
		await expect.poll(() => errors(page)).toBe(5);
	});

	it("is asked for no more once the element shows another", async () => {
		const page = await open(publisherPage(count + embed("town-hall")), {
			prepare: (fresh) => fresh.route("**/api/quizzes/town-hall*", (route) => route.fulfill({ status: 502, body: "" })),
		});
		await expect.poll(() => errors(page)).toBe(1);
		const reader = new Reader(page);
		await reader.quiz.evaluate((quiz) => quiz.setAttribute("quiz", "kursk-engineers"));
		await reader.arrive();
		await page.evaluate(() => dispatchEvent(new Event("online")));
		await settled(page);
		expect(apiRequestsOf(page)).toEqual(["GET /api/quizzes/town-hall", "GET /api/quizzes/kursk-engineers"]);
	});
});

describe("a page that goes away", () => {
	it("sends what is unsent", async () => {
		const before = await answered("town-hall", "doors");
		const page = await open(publisherPage(embed("town-hall")));
		const reader = new Reader(page);
		await reader.arrive();
		for (let n = 0; n < 2; n++) {
			await reader.respond();
			await reader.check();
			await reader.goOn();
		}
		await settled(page);
		expect(apiRequestsOf(page).filter((each) => each.startsWith("POST"))).toHaveLength(1);
		expect(await answered("town-hall", "doors")).toBe(before);
		await page.goto("about:blank");
		await expect.poll(() => answered("town-hall", "doors")).toBe(before + 1);
	});
});

describe("an element far below", () => {
	it("asks for nothing but the loader until it comes near", async () => {
		const page = await open(publisherPage(`<div style="height:5000px"></div>${embed("town-hall")}`));
		const asked = () => requestsOf(page).map((request) => new URL(request.url()).pathname);
		await settled(page);
		expect(asked()).toEqual(["/", "/embed.js"]);
		await page.mouse.wheel(0, 4000);
		await new Reader(page).arrive();
		await settled(page);
		expect(asked().filter((each) => each.startsWith("/assets/"))).toEqual([
			expect.stringContaining("/player-"),
			expect.stringContaining("/after-"),
		]);
		expect(asked().filter((each) => each.startsWith("/api/"))).toEqual(["/api/quizzes/town-hall"]);
	});
});

describe("when what comes later does not come", () => {
	it("readers have every verdict, explanation and their score, their answers arrive, and the page hears of no error", async () => {
		const before = await answered("town-hall", "doors");
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: (fresh) =>
				fresh.route(new RegExp(`/assets/(${Object.keys(budgets.later).join("|")})-`), (route) => route.abort()),
		});
		await page.evaluate(() => {
			Object.assign(window, { rejections: [] });
			addEventListener("unhandledrejection", ({ reason }) => Reflect.get(window, "rejections").push(String(reason)));
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		// The passage stands there; a way to it that leads nowhere does not.
		await expectPage(reader.quiz.locator("blockquote")).toHaveText("the clock has come");
		await expectPage(reader.quiz.getByRole("button", { name: "Show me in the article" })).toHaveCount(0);
		await reader.goOn();
		await reader.play();
		await reader.sees("Your result", /\d of 5/);
		await expect.poll(() => answered("town-hall", "doors")).toBe(before + 1);
		await settled(page);
		await expect.poll(() => page.evaluate(() => Reflect.get(window, "rejections"))).toEqual([]);
	});
});

describe("a network that ends once the first question is there", () => {
	it("leaves the reader every verdict, the result with its band, its review and another go", async () => {
		const page = await open(publisherPage(embed("town-hall")));
		const reader = new Reader(page);
		await reader.arrive();
		await settled(page);
		await page.context().setOffline(true);
		await reader.play();
		await reader.sees("Your result", /of 5$/m, "Question by question");
		await expectPage(reader.quiz.getByRole("button", { name: "Share my result" })).toHaveCount(1);
		await reader.quiz.getByRole("button", { name: "Play again" }).click();
		await reader.sees("Question 1 of 5", "This is a retake");
	});

	it("shows the score alone where it ended at once, and the rest when it is back", async () => {
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: (fresh) => fresh.route(/\/assets\/after-/, (route) => route.abort()),
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		await reader.sees(/of 5$/m);
		await expectPage(reader.quiz.getByRole("button", { name: "Share my result" })).toHaveCount(0);
		// What was asked for last must have failed: who asks meanwhile shares its fate.
		await settled(page);
		await page.unroute(/\/assets\/after-/);
		await page.evaluate(() => dispatchEvent(new Event("online")));
		await expectPage(reader.quiz.getByRole("button", { name: "Share my result" })).toHaveCount(1);
	});

	it("loses no answer of a reader who leaves before the rest has come", async () => {
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: (fresh) => fresh.route(/\/assets\/after-/, () => new Promise(() => undefined)),
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		const posted = page.waitForRequest((request) => request.method() === "POST");
		// As it is told when the page is hidden. (Requests that are held back here would be dropped with their page.)
		await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
		expect((await (await posted).response())?.status()).toBe(200);
	});
});

describe("a question that a reader calls unfair", () => {
	it("is reported with one tap, once, with the next answers, and taken back with another", async () => {
		const page = await open(publisherPage(embed("town-hall")));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		const doubt = reader.quiz.getByRole("button", { name: "Is something wrong with this question?" });
		const back = reader.quiz.getByRole("button", { name: "Noted. Take it back" });
		const says = (unfair: boolean) =>
			page.waitForRequest(
				(request) => request.method() === "POST" && !!request.postData()?.includes(`"unfair":${unfair}`),
			);
		const said = says(true);
		await doubt.click();
		// It is no new scene: the reader stays where they are.
		await expectPage(back).toBeFocused();
		const { answers } = readJson(answersBody, (await said).postData() ?? "");
		expect(Object.values(answers)).toEqual([expect.objectContaining({ unfair: true })]);
		const takenBack = says(false);
		await back.click();
		await expectPage(doubt).toBeFocused();
		await takenBack;
		await reader.goOn();
		await expectPage(doubt).toHaveCount(0);
	});
});

describe("a quiz under attack", () => {
	/** Stands for Turnstile's script, which cannot be had here; it gives its token as that does. */
	const turnstile = `window.turnstile = {
		render: (box, { sitekey, callback }) => { box.dataset.key = sitekey; setTimeout(() => callback("token-1"), 0); return "w"; },
		remove: () => undefined,
	};`;
	const guarded = (page: Page) =>
		page.route("**/api/quizzes/town-hall*", async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, json: { ...publishedQuiz.parse(await response.json()), guard: "site-key" } });
		});

	it.each([
		["with Turnstile sends its proof", true],
		["where Turnstile cannot be had plays all the same", false],
	])("%s", async (_, isThere) => {
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: async (fresh) => {
				await guarded(fresh);
				await fresh.route("https://challenges.cloudflare.com/**", (route) =>
					isThere ? route.fulfill({ contentType: "text/javascript", body: turnstile }) : route.abort(),
				);
			},
		});
		const reader = new Reader(page);
		await reader.arrive();
		if (isThere) await page.locator("readback-quiz + div[data-key=site-key]").waitFor({ state: "attached" });
		const sent = page.waitForRequest((request) => request.method() === "POST");
		await reader.respond();
		await reader.check();
		expect(readJson(answersBody, (await sent).postData() ?? "").proof).toBe(isThere ? "token-1" : undefined);
		await page.evaluate(() => document.querySelector("readback-quiz")?.remove());
		await expectPage(page.locator("body > div")).toHaveCount(0);
	});
});
