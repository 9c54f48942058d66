import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
	auditTrail,
	documentReply,
	draftReply,
	draft as draftSchema,
	storyTextsReply,
} from "../../../contract/newsroom.ts";
import { publishedQuiz } from "../../../contract/quiz.ts";
import { readReply } from "../../../contract/readJson.ts";
import { app } from "../../../src/app.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs } from "../lib/call.ts";
import { deployment, makeToken, showing } from "../lib/newsroom.ts";
import { settle } from "../lib/settle.ts";

afterEach(() => {
	vi.useRealTimers();
});

const origin = "https://readback.example";

function save(id: string, change: object = {}, headers: Record<string, string> = {}): Promise<Response> {
	const body = JSON.stringify({ ...fixtureDocument, id, ...change });
	return call(`/api/quizzes/${id}/draft`, { method: "PUT", headers: { ...deployment, ...headers }, body });
}

const saved = async (response: Promise<Response>) => draftReply.parse(await (await response).json());
const open = (preview: string) => call(preview.replace(origin, ""));

async function trailOf(subject: string) {
	const trail = auditTrail.parse(
		await (await call(`/api/newsroom/audit?subject=${subject}`, { headers: deployment })).json(),
	);
	return trail.map(({ action, revision, changed }) => ({ action, revision, changed }));
}

describe("a story's text", () => {
	const texts = { article: "The clock has come, the mayor said." };
	const kept = async (id: string) =>
		storyTextsReply.parse(await (await call(`/api/quizzes/${id}/story-texts`, { headers: deployment })).json()).texts;
	const draftTexts = async (id: string) =>
		draftSchema.parse(await (await call(`/api/quizzes/${id}/draft`, { headers: deployment })).json()).texts;

	it("is there for the next edit once its draft is published, and for nobody else", async () => {
		const id = "text-published";
		await save(id, { texts });
		expect(await kept(id)).toEqual({});
		await publishAs(id);
		expect(await kept(id)).toEqual(texts);
		for (const path of [`/quizzes/${id}`, `/api/quizzes/${id}`])
			expect(await (await call(path)).text()).not.toContain("the mayor said");
		expect((await call(`/api/quizzes/${id}/story-texts`)).status).toBe(401);
		await save(id, { title: "By a tool that knows no texts" });
		expect(await draftTexts(id)).toEqual(texts);
	});

	it("is there once its draft is dropped, as it was last, and goes with its quiz", async () => {
		const id = "text-dropped";
		await publishAs(id);
		await save(id, { texts: { article: "First." } });
		await save(id, { texts });
		await call(`/api/quizzes/${id}/draft`, { method: "DELETE", headers: deployment });
		expect(await kept(id)).toEqual(texts);
		const body = JSON.stringify({ title: fixtureDocument.title });
		await call(`/api/quizzes/${id}`, { method: "DELETE", headers: deployment, body });
		expect(await kept(id)).toEqual({});
	});
});

describe("a draft that is dropped", () => {
	it("is the one that was seen: what somebody has saved meanwhile stays", async () => {
		const id = "draft-seen";
		const { version } = await saved(save(id));
		await save(id, { title: "Saved meanwhile" });
		const drop = (seen: number) =>
			call(`/api/quizzes/${id}/draft`, { method: "DELETE", headers: { ...deployment, "if-match": `"${seen}"` } });
		expect((await drop(version)).status).toBe(412);
		expect((await drop(version + 1)).status).toBe(200);
		expect((await drop(version + 1)).status).toBe(404);
	});
});

describe("a draft", () => {
	it("is seen by a link, and by nobody else", async () => {
		const id = "draft-link";
		const { preview } = await saved(save(id, { title: "Not yet" }));
		const page = await open(preview);
		expect([page.status, page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([
			200,
			"private, no-store",
			"noindex",
		]);
		const html = await page.text();
		expect(html).toContain("Not yet");
		const [, address, code] = /quiz="([^"]+)" draft="([^"]+)"/.exec(html) ?? [];
		expect(address).toBe(id);
		const quiz = await readReply(publishedQuiz, await call(`/api/quizzes/${id}?draft=${code}`));
		expect(quiz).toMatchObject({ revision: 1, quiz: { title: "Not yet" } });
		expect(quiz.epoch).toBeUndefined();
		for (const path of [`/quizzes/${id}`, `/api/quizzes/${id}`]) expect((await call(path)).status).toBe(404);
		for (const path of [
			`/quizzes/${id}?draft=1.${id}.${"0".repeat(64)}`,
			`/quizzes/${id}?draft=`,
			`/api/quizzes/${id}?draft=x`,
		])
			expect((await call(path)).status).toBe(401);
	});

	it("is not seen by another draft's link, nor by one that has expired", async () => {
		const { preview, expiresAt } = await saved(save("draft-one"));
		await save("draft-two");
		expect((await open(preview.replace("/draft-one?", "/draft-two?"))).status).toBe(401);
		const late = () => settle((ctx) => app.fetch(new Request(preview), env, ctx));
		vi.useFakeTimers({ toFake: ["Date"], now: new Date(expiresAt).getTime() - 1000 });
		expect((await late()).status).toBe(200);
		vi.setSystemTime(new Date(expiresAt));
		expect((await late()).status).toBe(401);
	});

	it("leaves what is published as it is, and is gone once it is published itself", async () => {
		const id = await publishAs("draft-publish");
		const { preview } = await saved(save(id, { title: "A better title" }));
		expect(await (await call(`/api/quizzes/${id}`)).json()).toMatchObject({
			revision: 1,
			quiz: { title: fixtureDocument.title },
		});
		await publish({ ...fixtureDocument, id, title: "Something else" });
		expect((await open(preview)).status).toBe(200);
		await publish({ ...fixtureDocument, id, title: "A better title" });
		expect((await open(preview)).status).toBe(404);
	});

	it("is not overwritten by who has not seen it", async () => {
		const id = "draft-race";
		expect((await save(id, {}, { "if-none-match": "*" })).status).toBe(200);
		expect((await save(id, { title: "Mine" }, { "if-none-match": "*" })).status).toBe(412);
		expect((await save(id, { title: "Mine" }, { "if-match": '"1"' })).headers.get("etag")).toBe('"2"');
		const late = await save(id, { title: "Theirs" }, { "if-match": '"1"' });
		expect(await late.json()).toMatchObject({
			error: { code: "precondition_failed", message: expect.stringContaining("version 2") },
		});
		const kept = draftSchema.parse(await (await call(`/api/quizzes/${id}/draft`, { headers: deployment })).json());
		expect(kept).toMatchObject({ version: 2, document: { title: "Mine" }, savedBy: "the deployment's token" });
		expect((await save("draft-no-such", {}, { "if-match": '"3"' })).status).toBe(412);
	});

	it("may be half-finished, and its link shows what is sound of it", async () => {
		const id = "draft-half";
		const [clock] = fixtureDocument.claims;
		const half = { title: "", claims: [clock, { question: { kind: "number" } }, 7], mood: "blue", bands: "none yet" };
		const { preview } = await saved(save(id, half));
		const { document } = draftSchema.parse(
			await (await call(`/api/quizzes/${id}/draft`, { headers: deployment })).json(),
		);
		expect(document).toEqual({ ...fixtureDocument, id, ...half });
		const page = await open(preview);
		expect([page.status, (await page.text()).includes("…")]).toEqual([200, true]);
		await save(id, { claims: [] });
		expect((await open(preview)).status).toBe(404);
	});

	it("keeps beside the quiz what it was made from and its stories' texts, which are not published", async () => {
		const id = "draft-beside";
		const get = async () =>
			draftSchema.parse(await (await call(`/api/quizzes/${id}/draft`, { headers: deployment })).json());
		await save(id, { basedOn: 0, basedOnDraft: 0, texts: { article: "The bell rang at noon." } });
		expect(await get()).toMatchObject({ basedOn: 0, texts: { article: "The bell rang at noon." } });
		expect((await get()).document).toEqual({ ...fixtureDocument, id });
		// A tool that knows no texts loses none.
		await save(id, { title: "Other" });
		expect(await get()).toMatchObject({ document: { title: "Other" }, texts: { article: "The bell rang at noon." } });
		await save(id, { texts: {} });
		expect((await get()).texts).toEqual({});
		expect((await publish({ ...fixtureDocument, id, ...{ texts: { article: "x" }, basedOn: 0 } })).status).toBe(200);
		const published = await call(`/api/quizzes/${id}/document`, { headers: deployment });
		expect(await readReply(documentReply, published)).toEqual({ revision: 1, document: { ...fixtureDocument, id } });
		expect((await call(`/api/quizzes/$id/draft`, { headers: deployment })).status).toBe(404);
	});

	it("must be an object of its address, of a bounded size and depth", async () => {
		const put = (body: string) => call("/api/quizzes/draft-bad/draft", { method: "PUT", headers: deployment, body });
		expect((await save("draft-bad", { id: "other" })).status).toBe(400);
		expect((await save("draft-bad", { texts: "all of it" })).status).toBe(400);
		for (const body of ["[]", "null", '"draft-bad"', "{}", "{"]) expect((await put(body)).status).toBe(400);
		const deep = `{"id":"draft-bad","claims":${"[".repeat(60_000)}${"]".repeat(60_000)}}`;
		expect((await put(deep)).status).toBe(400);
		expect((await put(JSON.stringify({ id: "draft-bad", title: "x".repeat(530_000) }))).status).toBe(413);
		expect((await call("/api/quizzes/draft-bad/draft", { headers: deployment })).status).toBe(404);
	});
});

describe("the audit trail", () => {
	it("names every change, what differs, and nothing that changed nothing", async () => {
		const id = "audit-all";
		const post = (action: string) => call(`/api/quizzes/${id}/${action}`, { method: "POST", headers: deployment });
		const remove = (path: string, body?: object) =>
			call(`/api/quizzes/${id}${path}`, {
				method: "DELETE",
				headers: deployment,
				...(body && { body: JSON.stringify(body) }),
			});
		await save(id);
		await save(id, { title: "Two" });
		await remove("/draft");
		await remove("/draft");
		await publishAs(id);
		await publishAs(id);
		await publish({ ...fixtureDocument, id, title: "Two" });
		await post("withdraw");
		await post("withdraw");
		await post("restore");
		await post("unguard");
		await remove("", { title: "One" });
		await remove("", { title: "Two" });
		expect((await trailOf(id)).reverse()).toEqual([
			{ action: "save-draft", revision: null, changed: ["title"] },
			{ action: "drop-draft", revision: null, changed: [] },
			{ action: "publish", revision: 1, changed: [] },
			{ action: "publish", revision: 2, changed: ["title"] },
			{ action: "withdraw", revision: null, changed: [] },
			{ action: "restore", revision: null, changed: [] },
			{ action: "delete", revision: null, changed: [] },
		]);
	});

	it("has one line for what one person saves within ten minutes, and a draft's versions never come back", async () => {
		const id = "audit-drafts";
		const { token } = await makeToken("writer");
		const other = showing(token);
		const start = Date.now();
		vi.useFakeTimers({ toFake: ["Date"], now: start });
		const versions: number[] = [];
		const keep = async (change: object, minute: number, by: Record<string, string> = {}) => {
			vi.setSystemTime(start + minute * 60_000);
			versions.push((await saved(save(id, change, by))).version);
		};
		await keep({}, 0);
		await keep({ title: "Two" }, 4);
		await keep({ title: "Three", dontKnow: false }, 9);
		await keep({ title: "Four" }, 10);
		await keep({ title: "Five" }, 11, other);
		await keep({ title: "Six" }, 12);
		await call(`/api/quizzes/${id}/draft`, { method: "DELETE", headers: deployment });
		await keep({}, 13);
		expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect((await trailOf(id)).reverse().map(({ action, changed }) => [action, changed.toSorted()])).toEqual([
			["save-draft", ["dontKnow", "title"]],
			["save-draft", ["dontKnow", "title"]],
			["save-draft", ["title"]],
			["save-draft", ["title"]],
			["drop-draft", []],
			["save-draft", []],
		]);
	});

	it("pages back, and refuses what is no page", async () => {
		const of = async (query: string) =>
			auditTrail.parse(await (await call(`/api/newsroom/audit?${query}`, { headers: deployment })).json());
		await publishAs("audit-pages");
		const [newest] = await of("");
		const before = await of(`before=${newest?.id}`);
		expect(before.every(({ id }) => id < (newest?.id ?? 0))).toBe(true);
		expect((await call("/api/newsroom/audit?before=x", { headers: deployment })).status).toBe(400);
	});
});
