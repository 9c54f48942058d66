import { env } from "cloudflare:workers";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { answersReply } from "../../../contract/answers.ts";
import { report as reportSchema } from "../../../contract/report.ts";
import { app } from "../../../src/app.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, record, statsOf } from "../lib/call.ts";
import { settle } from "../lib/settle.ts";

const token = { authorization: "Bearer test-token" };

describe("GET /api/quizzes/:id/stats.csv", () => {
	it("is the JSON's figures, one per row, to download", async () => {
		const id = await publishAs("csv-same");
		await record(id, bodyOf(rightResponses));
		await record(id, bodyOf({ ...rightResponses, clock: "old" }));
		const response = await call(`/api/quizzes/${id}/stats.csv`);
		expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
		expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${id}.csv"`);
		expect(response.headers.get("access-control-allow-origin")).toBe("*");
		const [header, ...rows]: string[][] = parse(await response.text());
		expect(header).toEqual([
			...["question", "response", "label", "measure", "value"],
			...["item", "place", "low", "high", "unit"],
		]);
		expect(rows.every((row) => row.length === 10)).toBe(true);
		const figures = rows.map((row) => row.slice(0, 5));
		const report = await statsOf(id);
		expect(figures).toContainEqual(["", "", "", "completed", String(report.completed)]);
		expect(figures).toContainEqual(["clock", "new", "The new one", "readers", "1"]);
		expect(figures).toContainEqual(["clock", "", "", "right.share", "0.5"]);
		const etag = response.headers.get("etag") ?? "";
		expect((await call(`/api/quizzes/${id}/stats.csv`, { headers: { "if-none-match": etag } })).status).toBe(304);
	});

	it("tells the newsroom all, and nobody with a wrong token anything", async () => {
		const id = await publishAs("csv-full");
		await record(id, bodyOf(rightResponses, { host: "news.example" }));
		const full = await (await call(`/api/quizzes/${id}/stats.csv`, { headers: token })).text();
		expect(full).toContain("analysis.hosts.named.0.host,news.example");
		expect(await (await call(`/api/quizzes/${id}/stats.csv`)).text()).not.toContain("news.example");
		const wrong = { authorization: "Bearer no" };
		expect((await call(`/api/quizzes/${id}/stats.csv`, { headers: wrong })).status).toBe(401);
	});

	it("defuses what a spreadsheet would run, and leaves numbers alone", async () => {
		const id = "csv-formula";
		const claims = fixtureDocument.claims.map((claim) =>
			claim.question
				? { ...claim, question: { ...claim.question, prompt: '=HYPERLINK("https://evil.example")' } }
				: claim,
		);
		await publish({ ...fixtureDocument, id, claims, title: "@SUM(1)" });
		await record(id, bodyOf(rightResponses));
		const csv = await (await call(`/api/quizzes/${id}/stats.csv`, { headers: token })).text();
		expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
		expect(csv).toContain("quiz.title,'@SUM(1)");
		expect(csv).not.toMatch(/(^|,)"?[=@]/m);
	});
});

describe("an observer of every successive view", () => {
	const settings = { ...env, STATS_MINIMUM: "6", STATS_STEP: "5" };
	const [minimum, step] = [6, 5];
	const ask = (path: string, init: RequestInit = {}) =>
		settle((ctx) => app.fetch(new Request(`https://readback.example${path}`, init), settings, ctx));

	/** All that the public is told after one more attempt. */
	async function look(id: string, clock: string | null) {
		const body = JSON.stringify(bodyOf({ ...rightResponses, clock }));
		const reply = answersReply.parse(await (await ask(`/api/quizzes/${id}/answers`, { method: "POST", body })).json());
		const report = reportSchema.parse(await (await ask(`/api/quizzes/${id}/stats`)).json());
		const csv: string[][] = parse(await (await ask(`/api/quizzes/${id}/stats.csv`)).text()).map((row) =>
			row.slice(0, 5),
		);
		const page = await (await ask(`/stats/${id}`)).text();
		const [question] = report.questions;
		if (!question) throw new Error("the fixture has changed");
		return { reply, report, question, csv, page, cells: question.responses.map(({ readers }) => readers) };
	}

	const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
	const responses = ["new", "old", "new", "none", "new", null];

	it("sees nothing of fewer than the minimum: not even that there were some", async () => {
		const id = await publishAs("observer-few");
		for (let n = 1; n < minimum; n++) {
			const { reply, report, question, page } = await look(id, responses[n] ?? null);
			expect([report.started, report.completed, question.readers, question.responses]).toEqual([0, 0, 0, []]);
			expect(reply.tally).toEqual({ completed: 0, scores: {}, questions: {} });
			expect(page).toContain(`Shown from ${minimum} answers on.`);
		}
	});

	it("sees rounded counts alone, the same in page, API, CSV and acknowledgement, and steps between views", async () => {
		const id = await publishAs("observer-many");
		const views = [];
		for (let n = 1; n <= 24; n++) views.push(await look(id, responses[n % responses.length] ?? null));
		const shown = views.slice(minimum - 1);
		for (const { reply, report, question, csv, page, cells } of shown) {
			const counts = [report.started, report.completed, question.readers, question.right?.readers ?? 0, ...cells];
			expect(counts.every((count) => count % step === 0)).toBe(true);
			// No total is known better than the sum of its parts, so no difference tells what rounding hid.
			expect(question.readers).toBe(sum(cells));
			expect(report.completed).toBe(sum(report.scores.distribution.map(({ readers }) => readers)));
			const { readers, right } = question;
			expect(reply.tally.questions.clock).toMatchObject({ n: readers, right: right?.readers });
			expect(reply.tally.completed).toBe(report.completed);
			expect(csv).toContainEqual(["clock", "", "", "readers", String(readers)]);
			expect(page).toContain(`Answered: ${readers}.`);
			expect(Object.keys(report)).toEqual(expect.not.arrayContaining(["analysis", "alerts", "embeds"]));
		}
		for (const [index, { cells }] of shown.entries()) {
			const next = shown[index + 1]?.cells ?? cells;
			expect(cells.every((count, cell) => [0, step].includes(Math.abs((next[cell] ?? 0) - count)))).toBe(true);
		}
	});
});
