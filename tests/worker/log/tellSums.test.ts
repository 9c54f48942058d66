import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { MARKS } from "../../../contract/counting/months.ts";
import { DAY_MS, MINUTE_MS } from "../../../contract/time.ts";
import { SumsPace, tellSums } from "../../../src/log/tellSums.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publishAs, record } from "../lib/call.ts";
import { logNamed } from "../lib/log.ts";
import { deployment } from "../lib/newsroom.ts";

afterEach(() => {
	vi.useRealTimers();
});

const monthRow = z.object({ month: z.string(), started: z.int(), finished: z.int(), score: z.int() });

async function monthsOf(id: string) {
	const query = "SELECT month, started, finished, score FROM monthly WHERE quiz = ? ORDER BY month";
	return z.array(monthRow).parse((await env.DB.prepare(query).bind(id).all()).results);
}

const thisMonth = () => new Date().toISOString().slice(0, 7);

it("tells sums with the first answer after a wake, and at most every ten minutes", () => {
	const pace = new SumsPace();
	const minutes = [0, 1, 9.9, 10, 15, 20, 300];
	expect(minutes.filter((minute) => pace.isDue(minute * MINUTE_MS))).toEqual([0, 10, 20, 300]);
});

describe("a log's sums", () => {
	it("are in the catalog after the first answer", async () => {
		const id = await publishAs("sums-first");
		await record(id, bodyOf(rightResponses));
		await expect.poll(() => monthsOf(id)).toEqual([{ month: thisMonth(), started: 1, finished: 1, score: MARKS }]);
	});

	it("are in the catalog once it has folded, by the month of the attempts", async () => {
		const id = await publishAs("summary-folded");
		await record(id, bodyOf(rightResponses));
		await record(id, bodyOf({ clock: "old" }));
		const month = thisMonth();
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 90 * DAY_MS });
		expect(await runDurableObjectAlarm(logNamed(`${id}:1:0`))).toBe(true);
		expect(await monthsOf(id)).toEqual([{ month, started: 2, finished: 1, score: MARKS }]);
	});

	it("fail nothing and nobody when the catalog does not take them", async () => {
		const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
		const away = new Proxy(env.DB, {
			get: () => () => {
				throw new Error("D1 is away");
			},
		});
		const address = { quiz: "summary-away", epoch: 1, shard: 0, foldsAt: 0 };
		await tellSums(away, { address, stage: "open" }, () => []);
		expect(said.mock.calls.flat().join()).toContain('"event":"summary-failed","quiz":"summary-away"');
		said.mockRestore();
	});

	it("leave nothing behind of a quiz that is deleted, and come to nothing after it", async () => {
		const id = await publishAs("summary-deleted");
		await record(id, bodyOf(rightResponses));
		await call(`/api/quizzes/${id}/stats`, { headers: deployment });
		expect(await monthsOf(id)).toHaveLength(1);
		const body = JSON.stringify({ title: fixtureDocument.title });
		await call(`/api/quizzes/${id}`, { method: "DELETE", headers: deployment, body });
		const address = { quiz: id, epoch: 1, shard: 0, foldsAt: 0 };
		const months = [{ month: thisMonth(), started: 1, finished: 1, score: MARKS }];
		await tellSums(env.DB, { address, stage: "open" }, () => months);
		expect(await monthsOf(id)).toEqual([]);
		expect((await env.DB.prepare("SELECT 1 FROM quiz_figures WHERE quiz = ?").bind(id).all()).results).toEqual([]);
	});
});
