import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answersBody } from "../../../contract/answers.ts";
import { manifest } from "../../../contract/manifest.ts";
import { readJson, readReply } from "../../../contract/readJson.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { apiRequestsOf, requestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();
const fallback = "Quiz: how much of this article did you take in?";

describe("two quizzes on one page", () => {
	it("are two attempts that do not mind each other", async () => {
		const page = await open(publisherPage(embed("town-hall") + embed("town-hall") + embed("kursk-engineers")));
		const [first, second, third] = [0, 1, 2].map((nth) => new Reader(page, nth));
		if (!first || !second || !third) throw new Error("three readers sit here");
		const bodies = () => requestsOf(page).flatMap((request) => request.postData() ?? []);
		await first.arrive();
		await second.arrive();
		await third.arrive();
		await first.respond();
		await first.check();
		await expectPage(second.quiz.getByRole("radio")).toHaveCount(3);
		await expectPage(second.quiz.locator(":checked")).toHaveCount(0);
		await second.quiz.getByRole("button", { name: "I don’t know" }).click();
		await expectPage(first.verdict).toContainText("Not right");
		await expectPage(second.verdict).toContainText("You didn’t know");
		await expectPage(third.quiz.getByRole("textbox")).toBeVisible();
		await expect.poll(bodies).toHaveLength(2);
		expect(new Set(bodies().map((body) => readJson(answersBody, body).attempt)).size).toBe(2);
	});
});

describe("a quiz that cannot be shown", () => {
	it.each([
		["no-such-quiz", "This quiz is not available.", "not_found"],
		["withdrawn", "This quiz has been withdrawn.", "withdrawn"],
	])("(%s) says so kindly, keeps the link and tells the page", async (quiz, message, code) => {
		const listen = `<script>window.errors = []; document.addEventListener("readback:error", (event) => errors.push(event.detail));</script>`;
		const page = await open(publisherPage(listen + embed(quiz)));
		const element = page.locator("readback-quiz");
		await element.getByText(message).waitFor();
		await expectPage(element.getByRole("link", { name: fallback })).toBeVisible();
		await expect.poll(() => page.evaluate(() => Reflect.get(window, "errors"))).toEqual([{ quiz, code }]);
	});

	it("because it is withdrawn while it is played gives way at the next answers it sends", async () => {
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: (fresh) =>
				fresh.route("**/answers", (route) =>
					route.fulfill({
						status: 404,
						headers: { "access-control-allow-origin": "*" },
						json: { error: { code: "withdrawn", message: "taken away" } },
					}),
				),
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.quiz.getByRole("button", { name: "I’m sure" }).click();
		await expectPage(page.getByRole("link", { name: fallback })).toBeVisible();
		await expectPage(reader.quiz.getByRole("heading", { level: 3 })).toHaveCount(0);
	});

	it.each([
		["its code", "**/assets/*", ""],
		["what only some quizzes need", "**/assets/modes-*", 'mode="explainer"'],
	])("because %s does not load leaves the link and tells the page", async (_, files, attributes) => {
		const listen = `<script>window.errors = []; document.addEventListener("readback:error", (event) => errors.push(event.detail));</script>`;
		const page = await open(publisherPage(listen + embed("town-hall", attributes)), {
			prepare: (fresh) => fresh.route(files, (route) => route.abort()),
		});
		await expect
			.poll(() => page.evaluate(() => Reflect.get(window, "errors")))
			.toEqual([{ quiz: "town-hall", code: "unavailable" }]);
		await expectPage(page.getByRole("link", { name: fallback })).toBeVisible();
	});
});

describe("the element", () => {
	it("finds its home though a reader's picture calls itself the script, and as a module beside another's, in the page or imported", async () => {
		const { server } = place();
		const elsewhere: string[] = [];
		const picture = '<img name="currentScript" src="http://evil.example/x.png" alt="">';
		const others = '<script async src="http://evil.example/embed.js"></script>';
		const module = `<script type="module" src="${server}/embed.js?v=2"></script>`;
		const imported = `<script type="module">import "${server}/embed.js";</script>`;
		const later = `<script type="module">setTimeout(() => import("${server}/embed.js?v=3"));</script>`;
		const quiz = embed("town-hall").replace(/<script.*/, "");
		const bodies = [picture + embed("town-hall"), others + quiz + module, others + quiz + imported, quiz + later];
		for (const body of bodies) {
			const page = await open(publisherPage(body), {
				prepare: async (fresh) => {
					await fresh.route("http://evil.example/**", (route) => {
						elsewhere.push(new URL(route.request().url()).pathname);
						return route.abort();
					});
				},
			});
			await new Reader(page).arrive();
		}
		expect(elsewhere).toEqual(["/x.png", "/embed.js", "/embed.js"]);
	});

	it("shows nothing where it names no quiz, and asks for nothing", async () => {
		const page = await open(publisherPage(embed("town-hall").replace('quiz="town-hall"', "")));
		await settled(page);
		await expectPage(page.getByRole("link", { name: fallback })).toBeVisible();
		expect(apiRequestsOf(page)).toEqual([]);
		await page.evaluate(() => document.querySelector("readback-quiz")?.setAttribute("quiz", "town-hall"));
		await new Reader(page).arrive();
	});

	it("loaded twice is one", async () => {
		const page = await open(
			publisherPage(`${embed("town-hall")}<script async src="${place().server}/embed.js"></script>`),
		);
		await new Reader(page).arrive();
		await settled(page);
		expect(apiRequestsOf(page)).toEqual(["GET /api/quizzes/town-hall"]);
	});

	it("works under a strict content security policy", async () => {
		const server = place().server;
		const policy = `default-src 'none'; script-src ${server}; connect-src ${server}`;
		const page = await open(publisherPage(embed("town-hall"), policy));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		await expectPage(reader.card).toHaveCSS("border-top-width", "3px");
	});

	it("changes nothing of the page but itself", async () => {
		const look = () =>
			`JSON.stringify([Object.keys(window).sort(), document.title, getComputedStyle(document.querySelector("p")).cssText])`;
		const page = await open(publisherPage(`<p>Before</p><main></main>`));
		const before = await readAfter(settled(page), () => page.evaluate(look()));
		await page.evaluate((server) => {
			const script = document.createElement("script");
			script.src = `${server}/embed.js`;
			const element = document.createElement("readback-quiz");
			element.setAttribute("quiz", "town-hall");
			document.querySelector("main")?.append(element, script);
		}, place().server);
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		await settled(page);
		await expect.poll(() => page.evaluate(look())).toBe(before);
	});
});

describe("an element that is not near", () => {
	const far = '<div style="height:5000px"></div>';
	/** Scrolls before any script of ours is there to look. */
	const scrolled = "<script>scrollTo(0, 5000)</script>";
	const openBeside = async (body: string) => {
		const page = await open(publisherPage(body), { viewport: { width: 800, height: 600 } });
		await settled(page);
		const paths = () => requestsOf(page).map((request) => new URL(request.url()).pathname);
		return { page, paths: () => paths().filter((path) => path.startsWith("/api/") || path.startsWith("/assets/")) };
	};

	it.each([
		["far below", far + embed("town-hall")],
		["hidden", `<div style="display:none">${embed("town-hall")}</div>`],
		["far above", `<readback-quiz quiz="town-hall"></readback-quiz>${far}${far}${scrolled}${embed("town-hall")}`],
	])("(%s) asks the network for nothing", async (_, body) => {
		expect((await openBeside(body)).paths()).toEqual([]);
	});

	it("asks for code and quiz at once when it comes near, and for what comes after once they are shown", async () => {
		const { page, paths } = await openBeside(far + embed("town-hall"));
		await page.evaluate(() => scrollTo(0, 4_200));
		await new Reader(page).arrive();
		const names = () => paths().map((path) => path.replace(/-[\w-]+\.js$/, ".js"));
		await expect.poll(names).toContain("/assets/after.js");
		await settled(page);
		const [first, second, ...later] = names();
		expect(new Set([first, second])).toEqual(new Set(["/api/quizzes/town-hall", "/assets/player.js"]));
		expect(later).toEqual(["/assets/after.js"]);
	});
});

describe("a loader from a cache, after a deploy", () => {
	const outdate = (body: string) => body.replace(/\/assets\/player-[\w-]+\.js/, "/assets/player-gone-0.js");

	/** Serves a loader whose player has gone, and counts the requests for the newest one. */
	async function openOutdated(newest: (route: Route) => Promise<void>): Promise<{ page: Page; asked: () => number }> {
		let asked = 0;
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: async (fresh) => {
				await fresh.route("**/embed.js", async (route) => {
					const response = await route.fetch();
					await route.fulfill({ response, body: outdate(await response.text()) });
				});
				await fresh.route("**/player.js", async (route) => {
					asked++;
					await newest(route);
				});
			},
		});
		return { page, asked: () => asked };
	}

	it("asks for the newest player, once, and plays", async () => {
		const { page, asked } = await openOutdated((route) => route.continue());
		await new Reader(page).arrive();
		await settled(page);
		expect(asked()).toBe(1);
	});

	it("leaves the link where that does not help either", async () => {
		const { page, asked } = await openOutdated((route) => route.abort());
		await expect.poll(asked).toBe(1);
		await settled(page);
		await expectPage(page.getByRole("link", { name: fallback })).toBeVisible();
		expect(asked()).toBe(1);
	});
});

describe("a pinned script", () => {
	const released = readdirSync("pinned").filter((name) => name.endsWith(".js"));

	it.each(["of this build", ...released])(
		"(%s) is checked by its digest and loads no other code, in any language",
		async (which) => {
			const server = place().server;
			const { pinned } = await readReply(manifest, await fetch(`${server}/manifest.json`));
			const path = which === "of this build" ? pinned.path : `/pinned/${which}`;
			const response = await fetch(server + path);
			expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
			const digest = createHash("sha384")
				.update(await response.text())
				.digest("base64");
			if (path === pinned.path) expect(pinned.integrity).toBe(`sha384-${digest}`);
			const policy = `default-src 'none'; script-src ${server}/pinned/; connect-src ${server}/api/`;
			const script = `<script async src="${server}${path}" integrity="sha384-${digest}" crossorigin="anonymous"></script>`;
			const page = await open(
				publisherPage(`<readback-quiz quiz="town-hall" lang="de"></readback-quiz>${script}`, policy),
			);
			const reader = new Reader(page);
			await reader.arrive();
			await reader.sees("Frage 1 von 5");
			await reader.quiz.getByRole("button", { name: "Weiß ich nicht" }).click();
			await reader.quiz.getByText(/Person(en)?, die/).waitFor();
			await settled(page);
			const scripts = requestsOf(page).filter((request) => request.resourceType() === "script");
			expect(scripts.map((request) => new URL(request.url()).pathname)).toEqual([path]);
		},
	);

	it.each(released)("once released stays what it was: %s", (name) => {
		const digest = createHash("sha256")
			.update(readFileSync(`pinned/${name}`))
			.digest("hex");
		expect(name).toMatch(new RegExp(`-${digest.slice(0, 8)}\\.js$`));
	});
});
