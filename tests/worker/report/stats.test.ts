import { describe, expect, it } from "vitest";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, record, statsOf } from "../lib/call.ts";

const token = { authorization: "Bearer test-token" };

describe("GET /api/quizzes/:id/stats", () => {
	it("counts what readers answered", async () => {
		const id = await publishAs("stats-counts");
		await record(id, bodyOf(rightResponses));
		await record(id, bodyOf({ ...rightResponses, clock: "old", speeches: ["choir", "poet", "mayor"] }));
		await record(id, bodyOf({ clock: null }));
		const report = await statsOf(id);
		expect(report).toMatchObject({ started: 3, completed: 2, view: { kind: "public", minimum: 1, step: 1 } });
		expect(report.scores).toEqual({
			maximum: 5000,
			mean: (5000 + 3333) / 2,
			distribution: [
				{ score: 3333, readers: 1 },
				{ score: 5000, readers: 1 },
			],
		});
		const [clock] = report.questions;
		expect(clock).toMatchObject({ id: "clock", readers: 3, right: { readers: 1, share: 1 / 3 } });
		expect(clock?.responses.map(({ meaning, readers, right }) => [meaning, readers, right])).toEqual([
			[{ type: "option", text: "The old one" }, 1, false],
			[{ type: "option", text: "The new one" }, 1, true],
			[{ type: "option", text: "The none one" }, 0, false],
			[{ type: "unknown" }, 1, false],
		]);
	});

	it("is cached briefly, with a validator", async () => {
		const id = await publishAs("stats-cache");
		const first = await call(`/api/quizzes/${id}/stats`);
		expect(first.headers.get("cache-control")).toBe("public, max-age=10, stale-while-revalidate=60");
		const etag = first.headers.get("etag") ?? "";
		expect((await call(`/api/quizzes/${id}/stats`, { headers: { "if-none-match": etag } })).status).toBe(304);
		await record(id, bodyOf({ clock: "new" }));
		expect((await call(`/api/quizzes/${id}/stats`, { headers: { "if-none-match": etag } })).status).toBe(200);
	});

	it("tells the newsroom more, and keeps that from caches; a wrong token gets nothing", async () => {
		const id = await publishAs("stats-full");
		await record(id, bodyOf({ clock: "new" }));
		const response = await call(`/api/quizzes/${id}/stats`, { headers: token });
		expect(response.headers.get("cache-control")).toBe("private, no-store");
		expect(await response.json()).toMatchObject({ view: { kind: "full" }, embeds: { script: 1, iframe: 0, page: 0 } });
		expect((await call(`/api/quizzes/${id}/stats`, { headers: { authorization: "Bearer no" } })).status).toBe(401);
	});

	it("goes on counting over a mended typo, and starts anew with a changed key", async () => {
		const id = await publishAs("stats-revisions");
		await record(id, bodyOf(rightResponses));
		await publish({ ...fixtureDocument, id, title: "A mended title" });
		const mended = await record(id, bodyOf(rightResponses, { revision: 2 }));
		expect(mended.tally.completed).toBe(2);
		expect((await statsOf(id)).completed).toBe(2);
		const options = ["old", "new", "none"].map((each) => ({
			id: each,
			text: each,
			feedback: each,
			right: each === "old",
		}));
		const question = { kind: "choice", prompt: "Which clock?", options } as const;
		const corrections = [{ date: "2026-02-03", note: "It was the old clock." }];
		const claims = fixtureDocument.claims.map((claim) =>
			claim.id === "clock" ? { ...claim, question, corrections } : claim,
		);
		await publish({ ...fixtureDocument, id, claims });
		// The isolate may believe the older revision for ten seconds; an answer to the new one makes it look.
		await record(id, bodyOf({ clock: "old" }, { revision: 3 }));
		const report = await statsOf(id);
		expect(report.questions[0]?.readers).toBe(1);
		expect(report.questions[1]?.readers).toBe(2);
		expect(report.completed).toBe(0);
	});

	it("counts the readers who no longer find a claim’s passage, and tells the newsroom alone", async () => {
		const id = await publishAs("stats-passage");
		const body = bodyOf({ clock: "new", bell: false });
		const clock = { ...body.answers.clock, response: "new", passageMissing: true };
		await record(id, body);
		await record(id, { ...body, answers: { ...body.answers, clock } });
		const report = await statsOf(id);
		expect(report.questions.map(({ passageMissing }) => passageMissing)).toEqual([1, 0, 0, 0, 0]);
		expect(await (await call(`/stats/${id}`)).text()).not.toContain("looked for this claim’s passage");
	});

	it("is 404 for what is not there", async () => {
		expect((await call("/api/quizzes/no-such/stats")).status).toBe(404);
	});
});

describe("pages", () => {
	it("show the figures to people", async () => {
		const id = await publishAs("stats-page");
		await record(id, bodyOf(rightResponses));
		const response = await call(`/stats/${id}`);
		expect(response.headers.get("content-type")).toMatch("text/html");
		expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
		const html = await response.text();
		expect(html).toContain("What happened at the town hall?");
		expect(html).toContain("100% fully right");
	});

	it("write a quiz's words as text", async () => {
		const title = `<script>alert("1")</script>`;
		await publish({ ...fixtureDocument, id: "stats-escape", title });
		for (const path of ["/stats/stats-escape", "/quizzes/stats-escape"]) {
			const html = await (await call(path)).text();
			expect(html).not.toContain("<script>alert");
			expect(html).toContain("&lt;script");
		}
	});

	it("set no cookie and name the quiz's language", async () => {
		const id = await publishAs("stats-reader");
		const response = await call(`/quizzes/${id}`);
		expect(response.headers.get("set-cookie")).toBeNull();
		expect(await response.text()).toContain('<html lang="en"');
	});
});
