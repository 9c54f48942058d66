import { describe, expect, it } from "vitest";
import { documentReply, revisionList } from "../../../contract/newsroom.ts";
import { publishedQuiz } from "../../../contract/quiz.ts";
import { quizList } from "../../../contract/quizList.ts";
import { readReply } from "../../../contract/readJson.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs } from "../lib/call.ts";

const token = { authorization: "Bearer test-token" };
const put = (id: string, change: object, headers: Record<string, string> = {}) =>
	call(`/api/quizzes/${id}`, {
		method: "PUT",
		headers: { ...token, ...headers },
		body: JSON.stringify({ ...fixtureDocument, id, ...change }),
	});

describe("newsroom routes", () => {
	it.each(["/api/quizzes", "/api/quizzes/api-closed/document", "/api/quizzes/api-closed/revisions"])(
		"%s is closed to strangers, and no other site may read it",
		async (path) => {
			await publishAs("api-closed");
			const stranger = await call(path);
			expect(stranger.status).toBe(401);
			const member = await call(path, { headers: { ...token, origin: "https://evil.example" } });
			expect(member.status).toBe(200);
			expect(member.headers.get("access-control-allow-origin")).toBeNull();
			expect(member.headers.get("cache-control")).toBe("private, no-store");
		},
	);

	it("list every quiz, withdrawn ones too", async () => {
		await publishAs("api-list");
		await call("/api/quizzes/api-list/withdraw", { method: "POST", headers: token });
		const list = quizList.parse(await (await call("/api/quizzes", { headers: token })).json());
		expect(list.find(({ id }) => id === "api-list")).toMatchObject({
			title: fixtureDocument.title,
			revision: 1,
			withdrawn: true,
		});
	});

	it("give back the document as it was written, and say what each revision changed", async () => {
		const id = await publishAs("api-history");
		await publish({ ...fixtureDocument, id, title: "A mended title" });
		const document = documentReply.parse(await (await call(`/api/quizzes/${id}/document`, { headers: token })).json());
		expect(document).toEqual({ revision: 2, document: { ...fixtureDocument, id, title: "A mended title" } });
		const list = revisionList.parse(await (await call(`/api/quizzes/${id}/revisions`, { headers: token })).json());
		expect(list.map(({ revision, changed }) => [revision, changed])).toEqual([
			[1, []],
			[2, ["title"]],
		]);
		expect((await call("/api/quizzes/api-none/revisions", { headers: token })).status).toBe(404);
		expect((await call("/api/quizzes/api-none/document", { headers: token })).status).toBe(404);
	});
});

describe("a precondition", () => {
	it("lets an edit pass over the revision that its editor has seen, and over no other", async () => {
		const id = await publishAs("api-race");
		const first = await put(id, { title: "One" }, { "if-match": '"1"' });
		expect([first.status, first.headers.get("etag")]).toEqual([200, '"2"']);
		const late = await put(id, { title: "Two" }, { "if-match": '"1"' });
		expect(late.status).toBe(412);
		expect(await late.json()).toMatchObject({
			error: { code: "precondition_failed", message: expect.stringContaining("revision 2") },
		});
		// What is published already needs no race to be won.
		expect(await (await put(id, { title: "One" }, { "if-match": '"1"' })).json()).toEqual({
			revision: 2,
			changed: false,
		});
		expect((await put(id, { title: "Three" }, { "if-match": "*" })).status).toBe(200);
	});

	it("lets a new quiz be new", async () => {
		expect((await put("api-new", {}, { "if-none-match": "*" })).status).toBe(200);
		expect((await put("api-new", { title: "Other" }, { "if-none-match": "*" })).status).toBe(412);
	});

	it("that cannot be understood is refused", async () => {
		const id = await publishAs("api-odd");
		const odd = await put(id, { title: "Odd" }, { "if-match": "W/x" });
		expect(odd.status).toBe(400);
		expect(await odd.json()).toMatchObject({ error: { issues: [{ path: ["If-Match"] }] } });
	});
});

describe("a correction", () => {
	const explained = (explainer: string, corrections: object[] = []) => ({
		claims: fixtureDocument.claims.map((claim, index) => (index === 0 ? { ...claim, explainer, corrections } : claim)),
	});

	it("must be said, with its date, and is shown to readers", async () => {
		const id = await publishAs("api-correct");
		const silent = await put(id, explained("It came a day later."));
		expect(silent.status).toBe(400);
		expect(await silent.json()).toMatchObject({ error: { issues: [{ path: ["claims", 0, "corrections"] }] } });
		const note = { date: "2026-02-03", note: "We had the wrong day." };
		expect((await put(id, explained("It came a day later.", [note]))).status).toBe(200);
		const { quiz } = await readReply(publishedQuiz, await call(`/api/quizzes/${id}?revision=2`));
		expect(quiz.claims[0]?.corrections).toEqual([note]);
	});
});
