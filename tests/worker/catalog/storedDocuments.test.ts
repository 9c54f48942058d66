import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { auditTrail, tokenList } from "../../../contract/newsroom.ts";
import { quizList } from "../../../contract/quizList.ts";
import { catalog } from "../../../src/catalog/catalog.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, record, statsOf } from "../lib/call.ts";
import { deployment, makeToken, showing } from "../lib/newsroom.ts";

const get = (path: string) => call(path, { headers: deployment });

async function store(id: string, text: string): Promise<void> {
	await env.DB.prepare("UPDATE revisions SET document = ? WHERE quiz = ?").bind(text, id).run();
	catalog.forget(id);
}

describe("a document that an older release has taken", () => {
	it.each([
		["a byline of one character without width", { article: { ...fixtureDocument.article, byline: "\u200b" } }],
		["half a character", { title: "Half \ud83d of it" }],
		["a longer title", { title: "A".repeat(500) }],
		["a field that is no more", { formerly: true }],
		["a band that nobody reaches", { bands: [...fixtureDocument.bands, { from: 60, title: "Never", text: "No." }] }],
	])("with %s is read", async (name, change) => {
		const id = await publishAs(`stored-${name.replaceAll(/[^a-z]+/g, "-")}`);
		await store(id, JSON.stringify({ ...fixtureDocument, id, ...change }));
		expect((await call(`/api/quizzes/${id}?revision=1`)).status).toBe(200);
		expect((await record(id, bodyOf(rightResponses))).accepted).toBe(true);
		const list = quizList.parse(await (await get(`/api/quizzes?id=${id}`)).json());
		expect(list.find((each) => each.id === id)).not.toHaveProperty("needsMending");
	});
});

describe("a document that nobody can read", () => {
	it.each([
		["no JSON", "{", "stored-broken"],
		["a newer shape", JSON.stringify({ shape: 9, title: "From tomorrow", claims: "elsewhere" }), "From tomorrow"],
	])("(%s) is listed, and can be withdrawn, published anew and deleted", async (_, text, title) => {
		const id = await publishAs("stored-broken");
		await store(id, text);
		const list = quizList.parse(await (await get(`/api/quizzes?id=${id}`)).json());
		expect(list.find((each) => each.id === id)).toMatchObject({ needsMending: true, title });
		const reader = await call(`/api/quizzes/${id}`);
		expect([reader.status, reader.headers.get("retry-after")]).toEqual([503, "60"]);
		expect((await get(`/api/quizzes/${id}/revisions`)).status).toBe(200);
		expect((await get(`/api/quizzes/${id}/document`)).status).toBe(200);
		expect((await get(`/api/quizzes/${id}/archive`)).status).toBe(200);
		for (const action of ["withdraw", "restore"]) {
			const done = await call(`/api/quizzes/${id}/${action}`, { method: "POST", headers: deployment });
			expect(done.status).toBe(200);
		}
		expect((await publish({ ...fixtureDocument, id })).status).toBe(200);
		expect((await statsOf(id, deployment)).quiz.title).toBe(fixtureDocument.title);
		await store(id, text);
		const body = JSON.stringify({ title });
		const deleted = await call(`/api/quizzes/${id}`, { method: "DELETE", headers: deployment, body });
		expect(deleted.status).toBe(200);
	});
});

describe("what a release of tomorrow has written", () => {
	it("is skipped among scopes and in the audit trail", async () => {
		const { id, token } = await makeToken("author");
		await env.DB.prepare("UPDATE tokens SET scopes = 'author studio' WHERE id = ?").bind(id).run();
		await env.DB.prepare(
			"INSERT INTO audit (at, actor, action, subject, changed) VALUES ('2027-01-01T00:00:00.000Z', 'a', 'schedule', 'tomorrow', '[]')",
		).run();
		const tokens = tokenList.parse(await (await get("/api/newsroom/tokens")).json());
		expect(tokens.find((each) => each.id === id)?.scopes).toEqual(["author"]);
		expect((await call("/api/quizzes", { headers: showing(token) })).status).toBe(200);
		const trail = auditTrail.parse(await (await get("/api/newsroom/audit")).json());
		expect(trail.length).toBeGreaterThan(0);
	});
});
