import { beforeAll, describe, expect, it } from "vitest";
import { errorBody } from "../../../contract/describe.ts";
import { revisionList } from "../../../contract/newsroom.ts";
import { publishReply } from "../../../contract/publish.ts";
import { publishedQuiz } from "../../../contract/quiz.ts";
import { readReply } from "../../../contract/readJson.ts";
import { fixtureDocument, fixtureQuiz } from "../../fixtures/quiz.ts";
import { call, postAnswers, publish, publishAs } from "../lib/call.ts";

const token = { authorization: "Bearer test-token" };

describe("GET /api/quizzes/:id", () => {
	beforeAll(async () => {
		await publishAs("quizzes-get");
	});

	it("gives the current revision to any page, cached for half a minute, with a validator", async () => {
		const response = await call("/api/quizzes/quizzes-get");
		expect(response.status).toBe(200);
		expect(Object.fromEntries(response.headers)).toMatchObject({
			"content-type": "application/json; charset=utf-8",
			"cache-control": "public, max-age=30",
			"access-control-allow-origin": "*",
			"cross-origin-resource-policy": "cross-origin",
			"timing-allow-origin": "*",
			"x-content-type-options": "nosniff",
		});
		expect(response.headers.get("set-cookie")).toBeNull();
		expect(response.headers.get("vary")).toBeNull();
		expect(await response.json()).toEqual({
			revision: 1,
			epoch: 1,
			quiz: { ...fixtureQuiz, id: "quizzes-get" },
			written: { "2026-01-02": "January 2, 2026", 0: "0", 40: "40", 100: "100" },
		});
	});

	it("answers 304 to who has it", async () => {
		const etag = (await call("/api/quizzes/quizzes-get")).headers.get("etag") ?? "";
		expect(etag).toMatch(/^"[0-9a-f]{24}"$/);
		for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
			const response = await call("/api/quizzes/quizzes-get", { headers: { "if-none-match": known } });
			expect(response.status).toBe(304);
			expect(response.headers.get("etag")).toBe(etag);
			expect(await response.text()).toBe("");
		}
		const other = await call("/api/quizzes/quizzes-get", { headers: { "if-none-match": '"other"' } });
		expect(other.status).toBe(200);
	});

	it("gives an old revision for good, without an epoch", async () => {
		await publish({ ...fixtureDocument, id: "quizzes-old" });
		await publish({ ...fixtureDocument, id: "quizzes-old", title: "A better title" });
		const response = await call("/api/quizzes/quizzes-old?revision=1");
		expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
		const old = await readReply(publishedQuiz, response);
		expect(old).toMatchObject({ revision: 1, quiz: { title: fixtureDocument.title } });
		expect(old).not.toHaveProperty("epoch");
	});

	it.each(["?revision=9", "?revision=0", "?revision=x", "?revision="])("has no revision %s", async (query) => {
		expect((await call(`/api/quizzes/quizzes-get${query}`)).status).toBe(404);
	});

	it("says plainly that there is no such quiz", async () => {
		const response = await call("/api/quizzes/nothing-here");
		expect(response.status).toBe(404);
		expect(await response.json()).toEqual({ error: { code: "not_found", message: "there is no such quiz" } });
		expect(response.headers.get("access-control-allow-origin")).toBe("*");
	});
});

describe("PUT /api/quizzes/:id", () => {
	it("publishes, and publishing the same again changes nothing", async () => {
		const document = { ...fixtureDocument, id: "quizzes-put" };
		expect(await (await publish(document)).json()).toEqual({ revision: 1, changed: true });
		expect(await (await publish(document)).json()).toEqual({ revision: 1, changed: false });
		const reordered = Object.fromEntries(Object.entries(document).reverse());
		const init = { method: "PUT", headers: token, body: JSON.stringify(reordered) };
		expect(await (await call("/api/quizzes/quizzes-put", init)).json()).toEqual({ revision: 1, changed: false });
		expect(await (await publish({ ...document, title: "New" })).json()).toEqual({ revision: 2, changed: true });
	});

	it("lets one of two at the same moment through, or both in turn, and loses none", async () => {
		const titles = ["One", "Two", "Three"];
		const replies = await Promise.all(
			titles.map((title) => publish({ ...fixtureDocument, id: "quizzes-race", title })),
		);
		const published = replies.filter((reply) => reply.ok);
		expect(replies.every((reply) => reply.ok || reply.status === 412)).toBe(true);
		const revisions = await Promise.all(
			published.map(async (reply) => (await readReply(publishReply, reply)).revision),
		);
		expect(new Set(revisions).size).toBe(revisions.length);
		const { revision } = await readReply(publishedQuiz, await call("/api/quizzes/quizzes-race"));
		expect(revision).toBe(Math.max(...revisions));
	});

	it("is for the newsroom alone, from no other page", async () => {
		for (const wrong of ["", "test-toke", "test-token2", "TEST-TOKEN"]) {
			const response = await publish({ ...fixtureDocument, id: "quizzes-fail" }, wrong);
			expect(response.status).toBe(401);
			expect(response.headers.get("access-control-allow-origin")).toBeNull();
		}
		expect((await call("/api/quizzes/quizzes-fail")).status).toBe(404);
	});

	it("names the place of each fault, and leaves what is published", async () => {
		await publishAs("quizzes-keep");
		const { claims: _, ...broken } = { ...fixtureDocument, id: "quizzes-keep", title: "" };
		const init = { method: "PUT", headers: token, body: JSON.stringify(broken) };
		const response = await call("/api/quizzes/quizzes-keep", init);
		expect(response.status).toBe(400);
		const { error } = await readReply(errorBody, response);
		expect(error.issues?.map(({ path }) => path.join("."))).toEqual(expect.arrayContaining(["title", "claims"]));
		expect(await (await call("/api/quizzes/quizzes-keep")).json()).toMatchObject({ revision: 1 });
	});

	it("refuses a document of another address", async () => {
		const init = { method: "PUT", headers: token, body: JSON.stringify(fixtureDocument) };
		expect((await call("/api/quizzes/some-other", init)).status).toBe(400);
	});

	it("refuses more than the limit", async () => {
		const init = { method: "PUT", headers: token, body: " ".repeat(262_145) };
		expect((await call("/api/quizzes/quizzes-big", init)).status).toBe(413);
	});
});

describe("withdrawing", () => {
	it("takes a quiz from readers and gives it back", async () => {
		const id = await publishAs("quizzes-gone");
		const post = (action: string, headers: Record<string, string>) =>
			call(`/api/quizzes/${id}/${action}`, { method: "POST", headers });
		expect((await post("withdraw", {})).status).toBe(401);
		expect(await (await post("withdraw", token)).json()).toEqual({ withdrawn: true });
		// What other isolates still believe for up to ten seconds, a fresh look does not.
		const response = await postAnswers(id, { nothing: true });
		expect(response.status).toBe(400);
		expect(await (await post("restore", token)).json()).toEqual({ withdrawn: false });
		expect((await call(`/api/quizzes/${id}`)).status).toBe(200);
	});

	it("answers 404 with its own code", async () => {
		const id = await publishAs("quizzes-gone-cold");
		await call(`/api/quizzes/${id}/withdraw`, { method: "POST", headers: token });
		const response = await call(`/api/quizzes/${id}`);
		expect(response.status).toBe(404);
		expect(await response.json()).toMatchObject({ error: { code: "withdrawn" } });
	});

	it("says that there is no such quiz", async () => {
		expect((await call("/api/quizzes/nothing/withdraw", { method: "POST", headers: token })).status).toBe(404);
	});
});

describe("every address", () => {
	it.each([
		["DELETE", "/health", "GET, HEAD"],
		["POST", "/api/quizzes/quizzes-get", "GET, PUT, DELETE, HEAD"],
		["GET", "/api/quizzes/quizzes-get/answers", "POST"],
		["PUT", "/api/quizzes/quizzes-get/stats", "GET, HEAD"],
		["POST", "/", "GET, HEAD"],
	])("refuses what it does not take: %s %s", async (method, path, allowed) => {
		const response = await call(path, { method });
		expect(response.status).toBe(405);
		expect(new Set(response.headers.get("allow")?.split(", "))).toEqual(new Set(allowed.split(", ")));
		expect(await response.json()).toMatchObject({ error: { code: "method_not_allowed" } });
	});

	it.each(["/nothing", "/api", "/api/quizzes/a/b/c", "/assets/none.js", "/%00", "/api/quizzes/%E0%A4%A"])(
		"has nothing at %s",
		async (path) => {
			const response = await call(path);
			expect(response.status).toBe(404);
			expect(await response.json()).toHaveProperty("error.code", "not_found");
		},
	);

	it("is well", async () => {
		expect(await (await call("/health")).json()).toEqual({ ok: true });
	});
});

describe("what a document says that it was made from", () => {
	const id = "quizzes-based";
	const put = (change: object, headers: Record<string, string> = {}, path = "") =>
		call(`/api/quizzes/${id}${path}`, {
			method: "PUT",
			headers: { ...token, ...headers },
			body: JSON.stringify({ ...fixtureDocument, id, ...change }),
		});
	const get = (path: string) => call(`/api/quizzes/${id}${path}`, { headers: token });

	it("is a precondition where no header is one, and is never stored", async () => {
		expect((await put({ title: "One", basedOn: 0 })).status).toBe(200);
		expect((await put({ title: "Two", basedOn: 0 })).status).toBe(412);
		expect((await put({ title: "Two", basedOn: 1, basedOnDraft: 0 })).status).toBe(200);
		expect((await put({ title: "Three", basedOn: 1 })).status).toBe(412);
		expect((await put({ title: "Three" })).status).toBe(200);
		expect((await put({ title: "Four", basedOn: 9 }, { "if-match": '"3"' })).status).toBe(200);
		expect((await put({ title: "Five", basedOn: 9 }, { "if-match": "*" })).status).toBe(200);
		expect((await put({ title: "Six", basedOn: 5 }, { "if-match": '"4"' })).status).toBe(412);
		expect((await put({ title: "Five", basedOn: 5 })).status).toBe(200);
		expect(await (await get("/document")).text()).not.toContain("basedOn");
		expect(await (await call(`/api/quizzes/${id}`)).text()).not.toContain("basedOn");
	});

	it.each([-1, 1.5, "3", null])("is a number of a revision, not %j", async (basedOn) => {
		const response = await put({ basedOn });
		expect(response.status).toBe(400);
		expect(await response.text()).toContain("basedOn");
	});

	it("says the same of a draft's version, which no other draft has again", async () => {
		expect((await put({ basedOnDraft: 0 }, {}, "/draft")).status).toBe(200);
		expect((await put({ basedOnDraft: 0 }, {}, "/draft")).status).toBe(412);
		expect(await (await put({ basedOnDraft: 1 }, {}, "/draft")).json()).toMatchObject({ version: 2 });
		expect(await (await get("/draft")).text()).not.toContain("basedOn");
		await call(`/api/quizzes/${id}/draft`, { method: "DELETE", headers: token });
		expect(await (await put({ basedOnDraft: 0 }, {}, "/draft")).json()).toMatchObject({ version: 3 });
	});

	it("gives each revision as it was written, and who published it", async () => {
		expect(await (await get("/document?revision=1")).json()).toMatchObject({ revision: 1, document: { title: "One" } });
		for (const wrong of ["0", "99", "x", "", "1.5", "-1", "1e99"]) {
			expect((await get(`/document?revision=${wrong}`)).status, wrong).toBe(404);
		}
		const list = await readReply(revisionList, await get("/revisions"));
		expect(list.map(({ by }) => by)).toEqual(Array(5).fill(expect.any(String)));
	});

	it("is put on record where it is not what is replaced", async () => {
		await put({ title: "Seven", basedOn: 2 }, { "if-match": '"5"' });
		const trail = await (await call(`/api/newsroom/audit?subject=${id}`, { headers: token })).text();
		expect(trail).toContain("over revision 5, made from 2");
	});
});

describe("a quiz with less in it", () => {
	it("needs no bands, byline nor word to right answers, and is served with harmless values to pinned scripts", async () => {
		const { bands: _, article, claims, ...rest } = fixtureDocument;
		const { byline: __, ...story } = article;
		const spare = claims.map((claim) =>
			claim.id === "bell"
				? { ...claim, question: { kind: "true-false" as const, prompt: "?", answer: true, feedback: { wrong: "No." } } }
				: claim,
		);
		const id = "quizzes-spare";
		expect((await publish({ ...rest, id, article: story, claims: spare })).status).toBe(200);
		const served: unknown = await (await call(`/api/quizzes/${id}`)).json();
		expect(served).toMatchObject({ quiz: { bands: [], article: { byline: "" } } });
		const page = await (await call(`/quizzes/${id}`)).text();
		expect(page).not.toMatch(/undefined|"author"|<bdi><\/bdi>/);
	});

	it("shows the newsroom the figures of a withdrawn quiz, and readers none", async () => {
		const id = "quizzes-spare";
		await call(`/api/quizzes/${id}/withdraw`, { method: "POST", headers: token });
		for (const path of ["stats", "stats.csv", "answers.ndjson"]) {
			expect((await call(`/api/quizzes/${id}/${path}`, { headers: token })).status, path).toBe(200);
		}
		expect((await call(`/api/quizzes/${id}/stats`)).status).toBe(404);
		expect((await call(`/api/quizzes/${id}`)).status).toBe(404);
	});
});
