import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { nextPageIn } from "../../../contract/nextPage.ts";
import { listQuery, type QuizListing, quizList } from "../../../contract/quizList.ts";
import { listPage } from "../../../src/catalog/list/listPage.ts";
import { followChanges } from "../../../src/catalog/list/makeEntries.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs } from "../lib/call.ts";
import { countedDb } from "../lib/countedDb.ts";
import { clearList, fillList, manyDocument } from "../lib/fillList.ts";
import { deployment } from "../lib/newsroom.ts";

async function pageOf(query: string): Promise<{ list: QuizListing[]; next: string | undefined }> {
	const response = await call(query.startsWith("/") ? query : `/api/quizzes?${query}`, { headers: deployment });
	expect(response.status).toBe(200);
	return { list: quizList.parse(await response.json()), next: nextPageIn(response.headers.get("link")) };
}

async function allOf(query: string): Promise<string[]> {
	const ids: string[] = [];
	for (let page: string | undefined = query; page !== undefined; ) {
		const { list, next } = await pageOf(page);
		ids.push(...list.map(({ id }) => id));
		page = next;
	}
	return ids;
}

const act = (id: string, action: string) =>
	call(`/api/quizzes/${id}/${action}`, { method: "POST", headers: deployment });

function saveDraft(id: string, document: object): Promise<Response> {
	return call(`/api/quizzes/${id}/draft`, { method: "PUT", headers: deployment, body: JSON.stringify(document) });
}

describe("the list of quizzes", () => {
	it("says what a quiz is, how it stands, and who changed it last", async () => {
		await publishAs("list-one");
		await saveDraft("list-one", { ...fixtureDocument, id: "list-one", title: "Later" });
		const { list, next } = await pageOf("id=list-one");
		expect(next).toBeUndefined();
		expect(list).toMatchObject([
			{
				id: "list-one",
				title: fixtureDocument.title,
				headline: fixtureDocument.article.headline,
				revision: 1,
				withdrawn: false,
				draft: { version: 1, savedBy: "the deployment's token" },
				changedBy: "the deployment's token",
			},
		]);
		await act("list-one", "withdraw");
		expect((await pageOf("id=list-one")).list).toMatchObject([{ withdrawn: true }]);
	});

	it("has each quiz once, whatever changes between its pages", async () => {
		for (const n of [1, 2, 3, 4, 5]) await publishAs(`list-page-${n}`);
		const first = await pageOf("q=list-page&limit=2");
		expect(first.list.map(({ id }) => id)).toEqual(["list-page-1", "list-page-2"]);
		await publish({ ...fixtureDocument, id: "list-page-4", title: "Changed meanwhile" });
		await act("list-page-1", "withdraw");
		expect(await allOf(first.next ?? "")).toEqual(["list-page-3", "list-page-4", "list-page-5"]);
	});

	it("gives the last changed first where that is asked, page after page", async () => {
		for (const n of [1, 2, 3]) await publishAs(`list-order-${n}`);
		await act("list-order-1", "withdraw");
		expect(await allOf("q=list-order&order=changed&limit=1")).toEqual(["list-order-1", "list-order-3", "list-order-2"]);
	});

	it("finds words of title, headline and id without accents and capitals", async () => {
		await publish({ ...fixtureDocument, id: "list-muehle", title: "Die Mühle am Bach" });
		expect(await allOf("q=BACH%20muhl")).toEqual(["list-muehle"]);
		expect(await allOf("q=bach%20muhlen")).toEqual([]);
		expect(await allOf(`q=list-mueh%20${encodeURIComponent(fixtureDocument.article.headline)}`)).toEqual([
			"list-muehle",
		]);
		expect(await allOf("q=%25")).toEqual([]);
	});

	it("keeps those in one state", async () => {
		for (const state of ["published", "withdrawn", "drafted"]) await publishAs(`list-state-${state}`);
		await act("list-state-withdrawn", "withdraw");
		await saveDraft("list-state-drafted", { ...fixtureDocument, id: "list-state-drafted" });
		await saveDraft("list-state-alone", { ...fixtureDocument, id: "list-state-alone" });
		expect(await allOf("q=list-state")).toEqual(["list-state-drafted", "list-state-published", "list-state-withdrawn"]);
		expect(await allOf("q=list-state&state=published")).toEqual(["list-state-drafted", "list-state-published"]);
		expect(await allOf("q=list-state&state=withdrawn")).toEqual(["list-state-withdrawn"]);
		expect(await allOf("q=list-state&state=draft")).toEqual(["list-state-alone", "list-state-drafted"]);
		expect(await allOf("q=list-state&state=mending")).toEqual([]);
		expect(await allOf("q=list-state&unpublished=true")).toHaveLength(4);
		expect((await pageOf("id=list-state-alone&unpublished=true")).list).toMatchObject([{ revision: 0 }]);
		await call("/api/quizzes/list-state-alone/draft", { method: "DELETE", headers: deployment });
		expect(await allOf("q=list-state&unpublished=true")).toHaveLength(3);
	});

	it("forgets a quiz that was deleted, and knows it again when it is published anew", async () => {
		await publishAs("list-deleted");
		await pageOf("id=list-deleted");
		const body = JSON.stringify({ title: fixtureDocument.title });
		await call("/api/quizzes/list-deleted", { method: "DELETE", headers: deployment, body });
		expect(await allOf("id=list-deleted")).toEqual([]);
		await publishAs("list-deleted");
		expect((await pageOf("id=list-deleted")).list).toMatchObject([{ revision: 2, withdrawn: false }]);
	});

	it.each(["limit=0", "limit=101", "limit=x", "state=lost", "order=changed&after=list-one", "nonsense=1"])(
		"refuses %s",
		async (query) => {
			expect((await call(`/api/quizzes?${query}`, { headers: deployment })).status).toBe(400);
		},
	);
});

describe("what an older release has changed", () => {
	it("is listed: quizzes, revisions, withdrawals and drafts that it wrote without the list", async () => {
		await publishAs("list-older");
		await pageOf("id=list-older");
		const document = (id: string, title: string) => JSON.stringify({ ...fixtureDocument, id, title });
		const now = new Date().toISOString();
		const run = (sql: string, ...values: (string | number)[]) => env.DB.prepare(sql).bind(...values);
		const revise = "INSERT INTO revisions (quiz, revision, document, published_at) VALUES (?, ?, ?, ?)";
		await env.DB.batch([
			run(revise, "list-older", 2, document("list-older", "Second"), now),
			run("UPDATE quizzes SET revision = 2 WHERE id = ?", "list-older"),
			run(revise, "list-older-new", 1, document("list-older-new", "New"), now),
			run("INSERT INTO quizzes (id, revision, epoch) VALUES (?, 1, 1)", "list-older-new"),
			run(
				"INSERT INTO drafts (quiz, version, document, saved_at, saved_by) VALUES (?, 1, ?, ?, 'somebody')",
				"list-older-draft",
				document("list-older-draft", "A draft"),
				now,
			),
		]);
		expect((await pageOf("q=list-older&unpublished=true")).list).toMatchObject([
			{ id: "list-older", title: "Second", revision: 2 },
			{ id: "list-older-draft", title: "A draft", revision: 0 },
			{ id: "list-older-new", title: "New", revision: 1 },
		]);
		await env.DB.batch([
			run("UPDATE quizzes SET withdrawn = 1 WHERE id = ?", "list-older"),
			run("DELETE FROM drafts WHERE quiz = ?", "list-older-draft"),
			run("UPDATE quizzes SET deleted = 1 WHERE id = ?", "list-older-new"),
		]);
		expect((await pageOf("q=list-older&unpublished=true")).list).toMatchObject([{ id: "list-older", withdrawn: true }]);
	});

	it("is read once where no reading has been noted, and found by words and states before that", async () => {
		await publish({ ...fixtureDocument, id: "list-unread", title: "Wörter" });
		await publishAs("list-unread-broken");
		await followChanges(env.DB);
		await env.DB.batch([
			env.DB.prepare(
				"UPDATE quiz_list SET read_as = 0, sound = 0, title = '', search = '' WHERE id LIKE 'list-unread%'",
			),
			env.DB.prepare("UPDATE revisions SET document = '{}' WHERE quiz = 'list-unread-broken'"),
		]);
		expect(await allOf("q=worter&state=published&limit=1")).toEqual(["list-unread"]);
		expect(await allOf("q=list-unread&state=mending")).toEqual(["list-unread-broken"]);
	});
});

describe("a page of the list", () => {
	const MANY = 5_000;

	beforeAll(() => fillList("list-many", 1, 12));
	afterAll(() => clearList("list-many"));

	it("takes as many queries and rows at 5,000 quizzes as at a dozen, and reads no document", async () => {
		const asked = ["limit=10", "limit=10&order=changed&unpublished=true", "limit=10&state=withdrawn&order=changed"];
		const costs = async () => {
			const each: [queries: number, rows: number][] = [];
			for (const query of asked) {
				const { db, statements, rows } = countedDb();
				await listPage(db, listQuery.parse(Object.fromEntries(new URLSearchParams(query))));
				each.push([statements.length, rows.read]);
			}
			return each;
		};
		await publishAs("list-aaa");
		await act("list-aaa", "withdraw");
		await followChanges(env.DB);
		await costs();
		const parse = vi.spyOn(JSON, "parse");
		const few = await costs();
		await fillList("list-many", 13, MANY);
		parse.mockClear();
		const many = await costs();
		const longest = Math.max(0, ...parse.mock.calls.map(([text]) => text.length));
		parse.mockRestore();
		expect(many).toEqual(few);
		expect(few.every(([queries, rows]) => queries === 2 && rows < 50)).toBe(true);
		expect(longest).toBeLessThan(manyDocument.length);
	});
});
