import { describe, expect, it } from "vitest";
import { draftReply, linkReply } from "../../../contract/newsroom.ts";
import { openapi } from "../../../contract/openapi.ts";
import { readReply } from "../../../contract/readJson.ts";
import { bodyOf } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publishAs, record } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";
import { cookieByLink } from "../lib/session.ts";

const PRIVATE = "private, no-store";

/** Everything that has a guard before it, asked for a quiz that is there and one that is not. */
const closed = Object.entries(openapi.paths).flatMap(([path, item]) =>
	Object.entries(item).flatMap(([method, operation]) =>
		"summary" in operation && operation.security ? [{ method: method.toUpperCase(), path }] : [],
	),
);

async function cookieOf(quiz: string): Promise<string> {
	const body = JSON.stringify({ to: `/stats/${quiz}` });
	const link = await call("/api/newsroom/links", { method: "POST", headers: deployment, body });
	const { url } = await readReply(linkReply, link);
	const shown = await call(url.replace("https://readback.example", ""));
	expect(shown.headers.get("cache-control")).toBe(PRIVATE);
	return (await cookieByLink(url)) ?? "";
}

describe("a reply behind a guard", () => {
	it.each(closed)("$method $path is kept by no cache, whatever comes of it", async ({ method, path }) => {
		const id = await publishAs(`private-${closed.findIndex((each) => each.path === path && each.method === method)}`);
		for (const name of [id, "no-such-quiz"]) {
			const init = { method, ...(method !== "GET" && { body: "{}" }) };
			const mine = await call(path.replace("{id}", name), { ...init, headers: deployment });
			expect([mine.status, mine.headers.get("cache-control")]).toEqual([mine.status, PRIVATE]);
			const refused = await call(path.replace("{id}", name), { ...init, headers: { authorization: "Bearer no" } });
			expect([refused.status, refused.headers.get("cache-control")]).toEqual([401, PRIVATE]);
		}
	});

	it("is private where the public sees less, with its validator too", async () => {
		const id = await publishAs("private-stats");
		await record(id, bodyOf({ clock: "new" }));
		for (const format of ["stats", "stats.csv"]) {
			const path = `/api/quizzes/${id}/${format}`;
			const full = await call(path, { headers: deployment });
			expect(full.headers.get("cache-control")).toBe(PRIVATE);
			const etag = full.headers.get("etag") ?? "";
			const again = await call(path, { headers: { ...deployment, "if-none-match": etag } });
			expect([again.status, again.headers.get("cache-control")]).toEqual([304, PRIVATE]);
			expect((await call(path)).headers.get("cache-control")).toContain("public");
		}
	});

	it("is private for a browser that a link has let in, and its refusals as well", async () => {
		const id = await publishAs("private-session");
		const cookie = await cookieOf(id);
		for (const path of ["", "/report.json", "/report.csv", "/answers.ndjson"]) {
			const mine = await call(`/newsroom/quizzes/${id}/figures${path}`, { headers: { cookie } });
			expect([path, mine.status, mine.headers.get("cache-control")]).toEqual([path, 200, PRIVATE]);
			expect((await call(`/newsroom/quizzes/${id}/figures${path}`)).headers.get("cache-control")).toBe(PRIVATE);
		}
		expect((await call(`/stats/${id}`)).headers.get("cache-control")).toBe("no-cache");
	});

	it("is private for a draft, and readers' replies are as they were", async () => {
		const id = await publishAs("private-draft");
		const body = JSON.stringify({ ...fixtureDocument, id, title: "Not yet" });
		const saved = await call(`/api/quizzes/${id}/draft`, { method: "PUT", headers: deployment, body });
		const { preview } = await readReply(draftReply, saved);
		const { search } = new URL(preview);
		for (const path of [`/quizzes/${id}${search}`, `/api/quizzes/${id}${search}`]) {
			expect((await call(path)).headers.get("cache-control")).toBe(PRIVATE);
		}
		expect((await call(`/api/quizzes/${id}`)).headers.get("cache-control")).toBe("public, max-age=30");
		expect((await call(`/quizzes/${id}`)).headers.get("cache-control")).toBe("private, no-cache");
	});
});
