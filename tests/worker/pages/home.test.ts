import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { DEMO_QUIZ } from "../../../contract/wire.ts";
import { app } from "../../../src/app.ts";
import { catalog } from "../../../src/catalog/catalog.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { explainerDocument, storiesDocument } from "../../fixtures/stories.ts";
import { call, publish, publishAs } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";

const ask = (method = "GET") => call("/", { method, redirect: "manual" });

async function withdraw(id: string): Promise<void> {
	await call(`/api/quizzes/${id}/withdraw`, { method: "POST", headers: deployment });
}

/** As bytes that went wrong on a disk would leave it. */
async function spoil(id: string, document: string): Promise<void> {
	await env.DB.prepare("UPDATE revisions SET document = ? WHERE quiz = ?").bind(document, id).run();
	catalog.forget(id);
}

async function expectTheWayToPublish(response: Response): Promise<void> {
	expect(response.status).toBe(200);
	expect(response.headers.get("cache-control")).toBe("no-store");
	const html = (await response.text()).replace(/<\/?span>/g, "");
	expect(html).toContain("There is no quiz here yet");
	expect(html).toContain("npm run readback -- check FILE");
	expect(html).toContain("npm run readback -- publish FILE --server https://readback.example --token …");
}

async function expectTheWayTo(id: string, response: Response): Promise<void> {
	expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
	const html = await response.text();
	expect(html).toContain("Quizzes that ask what a story said");
	expect([...html.matchAll(/href="(\/quizzes\/[^"]+)"/g)].map(([, path]) => path)).toEqual([`/quizzes/${id}`]);
	expect(html).toContain('href="/newsroom"');
}

describe("the start page", () => {
	// Nothing that other tests have published is there.
	beforeEach(async () => {
		const { results } = await env.DB.prepare("SELECT id FROM quizzes").all<{ id: string }>();
		await env.DB.batch(["quizzes", "revisions", "epochs"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
		for (const { id } of results) await catalog.current(env.DB, id, { now: Date.now(), fresh: true }).catch(() => null);
	});

	it("is the demo's article with its quiz", async () => {
		await publishAs("aaa-first");
		await publishAs(DEMO_QUIZ);
		const response = await ask();
		expect(response.status).toBe(200);
		expect(response.headers.get("cache-control")).toBe("public, max-age=30");
		expect(await response.text()).toContain(`<readback-quiz quiz="${DEMO_QUIZ}"`);
	});

	it("leads to the quiz of the week, which stands below its stories with the fact check", async () => {
		await publishAs(DEMO_QUIZ);
		expect((await call("/demo/week")).status).toBe(404);
		expect(await (await ask()).text()).not.toContain("/demo/week");
		for (const [id, document] of [
			["port-ellery-week", storiesDocument],
			["port-ellery-check", explainerDocument],
		] as const) {
			const body = JSON.stringify({ ...document, id });
			expect((await call(`/api/quizzes/${id}`, { method: "PUT", headers: deployment, body })).status).toBe(200);
		}
		expect(await (await ask()).text()).toContain('<a href="/demo/week">What happened this week?</a>');
		const page = await (await call("/demo/week")).text();
		for (const text of ["Bridge closes", 'quiz="port-ellery-week"', 'quiz="port-ellery-check"']) {
			expect(page).toContain(text);
		}
	});

	it("leads to the second quiz that ships with it, where that is published", async () => {
		await publishAs(DEMO_QUIZ);
		expect(await (await ask()).text()).not.toContain("Another story");
		await publishAs("muehlensteg");
		expect(await (await ask()).text()).toMatch(/Another story with its quiz: <a href="\/quizzes\/muehlensteg"/);
	});

	it("links the article that it retells where its address is known, and says so where it is not", async () => {
		await publishAs(DEMO_QUIZ);
		expect(await (await ask()).text()).toContain("so we cannot link it");
		const article = { ...fixtureDocument.article, url: "https://paper.example/kursk" };
		await publish({ ...fixtureDocument, id: DEMO_QUIZ, article });
		const linked = await (await ask()).text();
		expect(linked).toContain('<a href="https://paper.example/kursk">');
		expect(linked).not.toContain("so we cannot link it");
	});

	it("introduces the product and leads to the first quiz by id where there is no demo", async () => {
		await publishAs("zoo");
		await publishAs("harbour");
		await expectTheWayTo("harbour", await ask());
		const head = await ask("HEAD");
		expect([head.status, await head.text()]).toEqual([200, ""]);
	});

	it("leads to the first of the others where the demo is withdrawn, and is the demo again once it is restored", async () => {
		await publishAs(DEMO_QUIZ);
		await publishAs("aaa-withdrawn");
		await publishAs("zoo");
		await withdraw(DEMO_QUIZ);
		await withdraw("aaa-withdrawn");
		await expectTheWayTo("zoo", await ask());
		await call(`/api/quizzes/${DEMO_QUIZ}/restore`, { method: "POST", headers: deployment });
		expect(await (await ask()).text()).toContain(`<readback-quiz quiz="${DEMO_QUIZ}"`);
	});

	it.each(["", "{", "null", '{"id":"harbour"}'])(
		"skips a quiz whose document is %j, the demo too",
		async (document) => {
			for (const id of [DEMO_QUIZ, "harbour", "zoo"]) await publishAs(id);
			await spoil(DEMO_QUIZ, document);
			await spoil("harbour", document);
			await expectTheWayTo("zoo", await ask());
		},
	);

	it("skips a quiz of which the catalog lost a part", async () => {
		for (const id of ["harbour", "mill", "zoo"]) await publishAs(id);
		await env.DB.prepare("DELETE FROM epochs WHERE quiz = 'harbour'").run();
		await env.DB.prepare("DELETE FROM revisions WHERE quiz = 'mill'").run();
		for (const id of ["harbour", "mill"]) await catalog.current(env.DB, id, { now: 0, fresh: true }).catch(() => null);
		await expectTheWayTo("zoo", await ask());
	});

	it("says how to publish the first quiz where there is none", async () => {
		await expectTheWayToPublish(await ask());
		const head = await ask("HEAD");
		expect([head.status, await head.text()]).toEqual([200, ""]);
	});

	it("says so where all are withdrawn or deleted", async () => {
		for (const id of ["harbour", "zoo"]) await publishAs(id);
		await withdraw("harbour");
		await env.DB.prepare("UPDATE quizzes SET deleted = 1 WHERE id = 'zoo'").run();
		catalog.forget("zoo");
		await expectTheWayToPublish(await ask());
	});

	it("says so where the only one cannot be read", async () => {
		await publishAs("harbour");
		await spoil("harbour", "{");
		await expectTheWayToPublish(await ask());
	});

	it("leads to a quiz that only other hosts may embed: its own page is ours", async () => {
		await publishAs("harbour");
		const hosts = `json_set(document, '$.hosts', json('["news.example"]'))`;
		await env.DB.prepare(`UPDATE revisions SET document = ${hosts} WHERE quiz = 'harbour'`).run();
		catalog.forget("harbour");
		await expectTheWayTo("harbour", await ask());
	});

	it("names what else may be done where the method is another (405)", async () => {
		const response = await ask("POST");
		expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
	});

	it("takes trouble of the catalog for no missing quiz (503)", async () => {
		await publishAs("harbour");
		const fail = () => {
			throw new Error("D1_ERROR: no catalog just now");
		};
		const request = new Request("https://readback.example/");
		const response = await app.fetch(request, { ...env, DB: { ...env.DB, prepare: fail } });
		expect(response.status).toBe(503);
	});
});
