import { env } from "cloudflare:workers";
import { afterAll, describe, expect, it } from "vitest";
import { type QuizFigures, quizFigures } from "../../../contract/quizFigures.ts";
import { listQuery } from "../../../contract/quizList.ts";
import { MINUTE_MS } from "../../../contract/time.ts";
import { app } from "../../../src/app.ts";
import { findFigures, isStale } from "../../../src/catalog/figures/findFigures.ts";
import { listPage } from "../../../src/catalog/list/listPage.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publishAs, record, statsOf } from "../lib/call.ts";
import { countedDb } from "../lib/countedDb.ts";
import { clearList, fillList } from "../lib/fillList.ts";
import { deployment } from "../lib/newsroom.ts";
import { settle } from "../lib/settle.ts";

async function figuresOf(ids: string[], refresh = false): Promise<QuizFigures[]> {
	const response = await call(`/api/newsroom/figures?ids=${ids.join()}&refresh=${refresh}`, { headers: deployment });
	expect(response.status).toBe(200);
	return quizFigures.parse(await response.json());
}

/** Whether the questions of the fixture's readers were all right, or all said not to be known. */
const unknown = Object.fromEntries(Object.keys(rightResponses).map((id) => [id, null]));

describe("figures for a list", () => {
	it("are unknown until a report is made, and then what it says", async () => {
		const id = await publishAs("figures-report");
		await record(id, bodyOf(rightResponses));
		await record(id, bodyOf(unknown));
		await record(id, bodyOf({ clock: "old" }));
		expect(await figuresOf([id, "figures-nowhere"])).toMatchObject([{ id, stale: true }]);
		const [refreshed] = await figuresOf([id], true);
		expect(refreshed).toMatchObject({ id, stale: false, figures: { started: 3, finished: 2, mean: 0.5, alerts: 0 } });
		const report = await statsOf(id, deployment);
		expect(refreshed?.figures?.started).toBe(report.started);
	});

	it("name the most pressing alert of the last report, and go stale when the sums change", async () => {
		const id = await publishAs("figures-alert");
		for (let n = 0; n < 12; n++) await record(id, bodyOf({ ...rightResponses, clock: "old" }));
		await statsOf(id, deployment);
		const [before] = await figuresOf([id]);
		expect(before?.figures?.alert?.text).toMatch(/^Explain better, or check the right answer of: /);
		await env.DB.prepare("UPDATE quiz_figures SET summed_at = '2999-01-01T00:00:00.000Z' WHERE quiz = ?")
			.bind(id)
			.run();
		expect((await figuresOf([id]))[0]?.stale).toBe(true);
	});

	it("count what was answered to earlier questions of the quiz as well", async () => {
		const id = await publishAs("figures-forms");
		await record(id, bodyOf(rightResponses));
		const { bands: _, claims, ...document } = fixtureDocument;
		const body = JSON.stringify({ ...document, id, claims: claims.slice(0, 2) });
		expect((await call(`/api/quizzes/${id}`, { method: "PUT", headers: deployment, body })).status).toBe(200);
		const report = await statsOf(id, deployment);
		expect(report.started).toBe(0);
		expect((await figuresOf([id]))[0]?.figures).toMatchObject({ started: 1, finished: 1, mean: 1 });
	});

	it("may lack what came within ten minutes after a shard told its sums, and are made anew then", () => {
		const none = { id: "a", started: 1, finished: 1, score: 1, triedAt: null, alerts: [] };
		const at = (minute: number) => new Date(minute * MINUTE_MS);
		const staleAt = (summed: number, reported: number, now: number) =>
			isStale({ ...none, summedAt: at(summed).toISOString(), reportedAt: at(reported).toISOString() }, at(now));
		expect([staleAt(5, 4, 6), staleAt(5, 5, 6), staleAt(5, 5, 15), staleAt(5, 15, 30)]).toEqual([
			true,
			false,
			true,
			false,
		]);
	});

	it("are made anew of five quizzes a time, of each in its turn", async () => {
		const ids: string[] = [];
		for (let n = 0; n < 7; n++) ids.push(await publishAs(`figures-turn-${n}`));
		await record("figures-turn-6", bodyOf(rightResponses));
		await expect.poll(async () => (await figuresOf(["figures-turn-6"]))[0]?.figures?.started).toBe(1);
		const staleAfter = async () => (await figuresOf(ids, true)).flatMap(({ id, stale }) => (stale ? [id] : []));
		expect(await staleAfter()).toEqual(["figures-turn-4", "figures-turn-5"]);
		expect(await staleAfter()).toEqual([]);
	});

	it.each([
		"",
		"ids=",
		"ids=a",
		`ids=${Array.from({ length: 51 }, (_, n) => `quiz-${n}`).join()}`,
		"ids=abc&refresh=1",
	])("are refused for %j", async (query) => {
		expect((await call(`/api/newsroom/figures?${query}`, { headers: deployment })).status).toBe(400);
	});
});

describe("the newsroom's home", () => {
	const MANY = "figures-home";
	afterAll(() => clearList(MANY));

	it("reads as many rows at 5,000 quizzes as at 60, and asks no shard of the answer log", async () => {
		// A page reads the entry after it, too: none may be another test's quiz, of which there may be less to read.
		await fillList(MANY, 1, 60);
		const cost = async () => {
			const { db, statements, rows } = countedDb();
			const { list } = await listPage(db, listQuery.parse({ order: "changed", unpublished: "true" }));
			await findFigures(
				db,
				list.map(({ id }) => id),
			);
			return { queries: statements.length, rows: rows.read };
		};
		await cost();
		const few = await cost();
		await fillList(MANY, 61, 5_000);
		const many = await cost();
		expect(many).toEqual(few);
		expect(few).toEqual({ queries: 3, rows: expect.any(Number) });
		expect(few.rows).toBeLessThan(350);
		let asked = 0;
		const ANSWER_LOG = new Proxy(env.ANSWER_LOG, {
			get: (target, name) => {
				if (name === "get") asked++;
				const value: unknown = Reflect.get(target, name);
				return typeof value === "function" ? value.bind(target) : value;
			},
		});
		const get = (path: string) =>
			settle((ctx) =>
				app.fetch(new Request(`https://readback.example${path}`, { headers: deployment }), { ...env, ANSWER_LOG }, ctx),
			);
		expect((await get("/api/quizzes?order=changed&unpublished=true")).status).toBe(200);
		expect((await get(`/api/newsroom/figures?ids=${MANY}-1,${MANY}-2`)).status).toBe(200);
		expect(asked).toBe(0);
	});
});
