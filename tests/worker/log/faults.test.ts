import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { z } from "zod";
import { readJson } from "../../../contract/readJson.ts";
import { app } from "../../../src/app.ts";
import type { Env } from "../../../src/env.ts";
import { isProven } from "../../../src/platform/turnstile.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { publishAs, statsOf } from "../lib/call.ts";
import { logNamed } from "../lib/log.ts";
import { deployment } from "../lib/newsroom.ts";
import { settle } from "../lib/settle.ts";

/** What a request brings along that no line may hold. */
const marks = ["203.0.113.77", "MarkedBrowser/7.13", "marked-query", "marked-cookie", "test-token"];
const headers = {
	"cf-connecting-ip": "203.0.113.77",
	"user-agent": "MarkedBrowser/7.13",
	cookie: "a=marked-cookie",
	referer: "https://paper.example/?marked-query",
};

let logged: MockInstance<typeof console.error>;

beforeEach(() => {
	logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
	vi.restoreAllMocks();
});

/** The lines about a quiz. Every line is JSON and holds nothing of a reader. */
function linesOn(quiz: string, forbidden: string[] = []): object[] {
	const texts = logged.mock.calls.map((parts) => {
		expect(parts).toHaveLength(1);
		return String(parts[0]);
	});
	for (const mark of [...marks, ...forbidden]) expect(texts.join("\n")).not.toContain(mark);
	return texts.filter((text) => text.includes(quiz)).map((text) => readJson(z.record(z.string(), z.unknown()), text));
}

function post(id: string, attempt: string, settings: Env = env): Promise<Response> {
	const body = JSON.stringify(bodyOf(rightResponses, { attempt }));
	const request = new Request(`https://readback.example/api/quizzes/${id}/answers`, { method: "POST", headers, body });
	return settle((ctx) => app.fetch(request, settings, ctx));
}

/** Objects that do this whatever they are asked. */
function withTrouble(trouble: () => Promise<never>): Env {
	const ANSWER_LOG = new Proxy(env.ANSWER_LOG, {
		get: (namespace, name) =>
			name === "get" ? () => new Proxy({}, { get: () => trouble }) : namespace.idFromName.bind(namespace),
	});
	return { ...env, ANSWER_LOG, SHARD_LIMIT_MS: "100" };
}

const troubles: [string, string, () => Promise<never>][] = [
	["throws", "shard-failed", () => Promise.reject(new Error("database disk image is malformed"))],
	["hangs", "shard-late", () => new Promise<never>(() => undefined)],
	["is overloaded", "shard-overloaded", () => Promise.reject(Object.assign(new Error("busy"), { overloaded: true }))],
	["went away", "shard-moved", () => Promise.reject(Object.assign(new Error("moved"), { retryable: true }))],
];

describe("a line of JSON names quiz, epoch, shard and cause, and no reader", () => {
	it.each(troubles)("when a shard %s", async (name, event, trouble) => {
		const id = await publishAs(`faults-${name.replaceAll(" ", "-")}`);
		const attempt = newAttempt();
		expect((await post(id, attempt, withTrouble(trouble))).status).toBe(503);
		const [line, ...others] = linesOn(id, [attempt]);
		expect(others).toEqual([]);
		expect(line).toMatchObject({ event, quiz: id, epoch: 1, shard: 0 });
		if (event === "shard-failed") {
			const route = "POST /api/quizzes/:id/answers";
			expect(line).toMatchObject({ route, cause: "Error: database disk image is malformed" });
		}
	});

	it("when rows cannot be read, of which nothing is quoted", async () => {
		const id = await publishAs("faults-rows");
		await post(id, newAttempt());
		const log = logNamed(`${id}:1:0`);
		await runInDurableObject(log, (_, { storage }) => {
			storage.sql.exec(`UPDATE attempts SET answers = '{"clock": secret-response'`);
		});
		await evictDurableObject(log);
		expect(await statsOf(id, deployment)).toMatchObject({ missingShards: [{ epoch: 1, shard: 0 }] });
		expect(linesOn(id, ["secret-response"])).toMatchObject([
			{ event: "shard-failed", quiz: id, epoch: 1, shard: 0, cause: "Error: the log holds a text that cannot be read" },
		]);
	});

	it("when folded counts cannot be read", async () => {
		const id = await publishAs("faults-folded");
		await env.DB.prepare("INSERT INTO folded_counters VALUES (?, 1, 0, 0, '{')").bind(id).run();
		await statsOf(id, deployment);
		expect(linesOn(id)).toContainEqual(expect.objectContaining({ event: "folded-unreadable", epoch: 1, shard: 0 }));
	});

	it("when a shard cannot fold", async () => {
		const id = await publishAs("faults-fold");
		await post(id, newAttempt());
		await runInDurableObject(logNamed(`${id}:1:0`), async (log) => {
			vi.spyOn(log, "foldCounters").mockRejectedValue(new Error("D1 is away"));
			await log.alarm();
		});
		expect(linesOn(id)).toEqual([{ event: "fold-failed", quiz: id, epoch: 1, shard: 0, cause: "Error: D1 is away" }]);
	});

	it("when a checkpoint cannot be written, and when it cannot be read", async () => {
		const id = await publishAs("faults-checkpoint");
		const log = logNamed(`${id}:1:0`);
		await post(id, newAttempt());
		await runInDurableObject(log, (_, { storage }) => {
			storage.sql.exec(
				"CREATE TRIGGER full BEFORE INSERT ON counters_parts BEGIN SELECT RAISE(ABORT, 'row too big'); END",
			);
		});
		for (let n = 0; n < 4; n++) expect((await post(id, newAttempt())).status).toBe(200);
		const context = { quiz: id, epoch: 1, shard: 0 };
		expect(linesOn(id)).toContainEqual(
			expect.objectContaining({
				event: "checkpoint-failed",
				...context,
				cause: expect.stringContaining("row too big"),
			}),
		);
		await runInDurableObject(log, (_, { storage }) => {
			storage.sql.exec("DROP TRIGGER full");
			storage.sql.exec("INSERT OR REPLACE INTO counters VALUES (1, 5, 7, 0)");
			storage.sql.exec("INSERT OR REPLACE INTO counters_parts VALUES (0, 'secret')");
		});
		await evictDurableObject(log);
		expect((await statsOf(id, deployment)).analysis?.suspect).toBe(5);
		expect(linesOn(id, ["secret"])).toContainEqual(
			expect.objectContaining({ event: "checkpoint-unreadable", ...context }),
		);
	});

	it("when nobody foresaw it, with the route's pattern", async () => {
		const id = await publishAs("faults-settings");
		const settings = { ...env, STATS_MINIMUM: "nonsense" };
		const url = `https://readback.example/api/quizzes/${id}/stats?marked-query`;
		expect((await app.fetch(new Request(url, { headers }), settings)).status).toBe(503);
		expect(linesOn(id)).toMatchObject([{ event: "unforeseen", route: "GET /api/quizzes/:id/stats", quiz: id }]);
	});

	it("when Turnstile does not answer", async () => {
		vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("no network"));
		expect(await isProven({ ...env, TURNSTILE_SECRET: "secret-key" }, "proof-of-somebody", newAttempt())).toBe(false);
		expect(linesOn("turnstile-failed", ["secret-key", "proof-of-somebody"])).toEqual([
			{ event: "turnstile-failed", cause: "TypeError: no network" },
		]);
	});

	it("once in ten seconds, and then how often it came", async () => {
		const id = await publishAs("faults-often");
		const settings = withTrouble(() => Promise.reject(new Error("down")));
		vi.useFakeTimers({ toFake: ["Date"] });
		for (let n = 0; n < 5; n++) await post(id, newAttempt(), settings);
		vi.setSystemTime(Date.now() + 10_000);
		await post(id, newAttempt(), settings);
		vi.useRealTimers();
		expect(linesOn(id)).toMatchObject([{ event: "shard-failed" }, { event: "shard-failed", unsaid: 4 }]);
	});
});
