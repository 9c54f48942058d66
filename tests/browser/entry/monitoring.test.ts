import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

/** What monitoring scripts and old libraries add to whatever a page asks for. */
const added = [
	"traceparent",
	"tracestate",
	"sentry-trace",
	"baggage",
	"newrelic",
	"x-datadog-trace-id",
	"X-Requested-With",
	"Cache-Control",
	"x-b3-traceid",
];

/** A page whose `fetch` and `XMLHttpRequest` add headers, and send cookies along wherever nobody says otherwise. */
const watchedBy = (credentials: string) => `<script>
	const added = ${JSON.stringify(added)};
	const asked = fetch;
	window.seen = [];
	window.fetch = (input, init = {}) => {
		const headers = new Headers(init.headers);
		for (const name of added) headers.set(name, "1");
		seen.push(new URL(input instanceof Request ? input.url : input, location).pathname);
		return asked(input, { credentials: "${credentials}", ...init, headers });
	};
	const { open, send } = XMLHttpRequest.prototype;
	XMLHttpRequest.prototype.open = function (method, url) { seen.push("XMLHttpRequest " + url); open.apply(this, arguments); };
	XMLHttpRequest.prototype.send = function (body) {
		for (const name of added) this.setRequestHeader(name, "1");
		send.call(this, body);
	};
</script>`;

const watched = watchedBy("include");

/** Released scripts leave credentials to the page; a page that sends them along anywhere keeps its link with those. */
const pinned = readdirSync("pinned").filter((name) => name.endsWith(".js"));
const loading = (path: string) => embed("town-hall", 'lang="de"').replace("/embed.js", path);

describe("a page that adds headers to every request", () => {
	it.each(["/embed.js", ...pinned.map((name) => `/pinned/${name}`)])(
		"loads the quiz in its language, and its answers arrive (%s)",
		async (path) => {
			const page = await open(
				publisherPage(watchedBy(path === "/embed.js" ? "include" : "same-origin") + loading(path)),
			);
			const sent: string[] = [];
			page.on("request", (request) => {
				if (request.method() === "POST") sent.push(Object.keys(request.headers()).join());
			});
			const reader = new Reader(page, 0, "de");
			await reader.arrive();
			await reader.sees("Frage 1 von 5");
			const stored = page.waitForResponse((response) => response.request().method() === "POST");
			await reader.respond();
			await reader.check();
			expect((await stored).status()).toBe(200);
			await reader.quiz.locator(".readers").waitFor();
			for (const name of added) expect(sent[0]).toContain(name.toLowerCase());
		},
	);

	it("and counts on there being some already, loads the quiz, and its answers arrive", async () => {
		const helper = `<script>
			const asked = fetch;
			window.fetch = (input, init) => {
				init.headers["X-Requested-With"] = "XMLHttpRequest";
				return asked(input, init);
			};
		</script>`;
		const page = await open(publisherPage(helper + embed("town-hall")));
		const reader = new Reader(page);
		await reader.arrive();
		const stored = page.waitForResponse((response) => response.request().method() === "POST");
		await reader.respond();
		await reader.check();
		expect((await stored).status()).toBe(200);
	});

	it("has everything that it asks for by requests answered by what answers preflights", async () => {
		const page = await open(
			publisherPage(
				watched + embed("town-hall", 'lang="fr" resume') + embed("town-hall", 'lang="pl" mode="explainer"'),
			),
		);
		const reader = new Reader(page, 0, "fr");
		await reader.arrive();
		await page.locator("readback-quiz").nth(1).getByRole("group").first().waitFor();
		await reader.play();
		const asked = ["/api/quizzes/town-hall", "/api/quizzes/town-hall/answers"];
		const seen = () => page.evaluate(() => [...new Set(Reflect.get(window, "seen"))].sort());
		await expect.poll(seen).toEqual(asked);
		for (const path of asked) {
			const headers = {
				origin: "https://paper.example",
				"access-control-request-headers": "authorization, traceparent",
			};
			const response = await fetch(place().server + path, { method: "OPTIONS", headers });
			expect(response.status).toBe(204);
			expect(response.headers.get("access-control-allow-origin")).toBe("*");
			expect(response.headers.get("access-control-allow-headers")).toBe("*, content-type, traceparent");
			expect(response.headers.get("access-control-allow-credentials")).toBeNull();
		}
	});
});
