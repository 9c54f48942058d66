import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { app } from "../../../src/app.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs } from "../lib/call.ts";
import { storeHalves } from "../lib/halfCharacters.ts";
import { ownPage, sessionWith } from "../lib/session.ts";
import { settle } from "../lib/settle.ts";

/** Width and height in a PNG's header (PNG specification, section 11.2.1). */
function sizeOf(png: ArrayBuffer): [number, number] {
	const view = new DataView(png);
	return [view.getUint32(16), view.getUint32(20)];
}

describe("GET /quizzes/:id/card.png", () => {
	beforeAll(async () => {
		await publishAs("card-plain");
		await storeHalves("card-half");
		await publish({ ...fixtureDocument, id: "card-arabic", language: "ar", title: "ماذا حدث في البلدية؟" });
	});

	// The first to draw: what it could not read must not stay missing.
	it("is there after all once what failed is back", async () => {
		const ask = async (settings: typeof env) => {
			const request = new Request("https://readback.example/quizzes/card-plain/card.png");
			return (await settle((ctx) => app.fetch(request, settings, ctx))).status;
		};
		const failing = async () => Promise.reject(new Error("no assets just now"));
		const missing = async () => new Response(null, { status: 404 });
		expect(await ask({ ...env, ASSETS: { ...env.ASSETS, fetch: failing } })).toBe(503);
		expect(await ask({ ...env, ASSETS: { ...env.ASSETS, fetch: missing } })).toBe(503);
		expect(await Promise.all([ask(env), ask(env)])).toEqual([200, 200]);
	});

	it("is a picture of the size that shares want, kept by caches", async () => {
		const response = await call("/quizzes/card-plain/card.png");
		expect(response.headers.get("content-type")).toBe("image/png");
		expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
		const png = await response.arrayBuffer();
		expect(sizeOf(png)).toEqual([1200, 630]);
		expect(png.byteLength).toBeGreaterThan(5_000);
		const again = await (await call("/quizzes/card-plain/card.png")).arrayBuffer();
		expect(new Uint8Array(again)).toEqual(new Uint8Array(png));
	});

	it("shows a score that the quiz can give", async () => {
		const plain = await (await call("/quizzes/card-plain/card.png")).arrayBuffer();
		for (const score of ["0-5", "5-5", "2.5-5", "0.3-5"]) {
			const png = await (await call(`/quizzes/card-plain/card.png?score=${score}`)).arrayBuffer();
			expect(png.byteLength).not.toBe(plain.byteLength);
		}
	});

	it.each(["6-5", "5-6", "2.6-5", "0.1-5", "x", "5", "-1-5", ""])("has none of the score %j", async (score) => {
		expect((await call(`/quizzes/card-plain/card.png?score=${score}`)).status).toBe(404);
	});

	it("is there for titles that its fonts cannot write", async () => {
		expect(sizeOf(await (await call("/quizzes/card-arabic/card.png")).arrayBuffer())).toEqual([1200, 630]);
	});

	it.each(["", "?score=5-5"])("is there for a title with half a character, as 0.2.0 took it (%s)", async (query) => {
		expect(sizeOf(await (await call(`/quizzes/card-half/card.png${query}`)).arrayBuffer())).toEqual([1200, 630]);
	});

	it("is not there, nor named by the page, where it is switched off", async () => {
		const settings = { ...env, CARDS: "off" };
		const ask = (path: string) => app.fetch(new Request(`https://readback.example${path}`), settings);
		expect((await ask("/quizzes/card-plain/card.png")).status).toBe(404);
		const page = await (await ask("/quizzes/card-plain")).text();
		expect(page).not.toContain("og:image");
		expect(page).toContain('<meta name="twitter:card" content="summary"');
		expect(await (await call("/quizzes/card-plain")).text()).toContain("og:image");
	});

	it("is not offered to editors where it is switched off", async () => {
		const session = await sessionWith("writer");
		const ask = async (settings: typeof env) => {
			const headers = { ...session, "sec-fetch-site": "same-origin" };
			const request = new Request("https://readback.example/newsroom/new", { headers });
			return (await app.fetch(request, settings)).text();
		};
		expect(await ask(env)).toContain("data-cards");
		const off = { ...env, CARDS: "off" };
		expect(await ask(off)).not.toContain("data-cards");
		const body = new URLSearchParams({ document: JSON.stringify({ title: "A quiz", claims: [{}] }) });
		const drawn = new Request("https://readback.example/newsroom/preview/card", {
			method: "POST",
			headers: { ...ownPage, ...session },
			body,
		});
		expect((await app.fetch(drawn, off)).status).toBe(404);
	});

	it("is not there for a quiz that is not", async () => {
		expect((await call("/quizzes/nothing/card.png")).status).toBe(404);
	});
});
