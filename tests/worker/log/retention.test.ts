import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { logLine } from "../../../contract/answers.ts";
import { readJson } from "../../../contract/readJson.ts";
import { app } from "../../../src/app.ts";
import { findFolded } from "../../../src/catalog/folded.ts";
import { openEpoch } from "../../../src/catalog/store.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, postAnswers, publishAs, record, statsOf } from "../lib/call.ts";
import { logNamed } from "../lib/log.ts";
import { anHourLater } from "../lib/time.ts";

const DAY = 86_400_000;
const token = { authorization: "Bearer test-token" };

function later(days: number): void {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * DAY });
}

afterEach(() => {
	vi.useRealTimers();
});

function tablesOf(name: string): Promise<unknown[]> {
	return runInDurableObject(logNamed(name), (_, { storage }) => {
		const tables = storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'attempts'").toArray();
		return tables.length === 0 ? [] : storage.sql.exec("SELECT * FROM attempts").toArray();
	});
}

/** The log's objects, of which those of a first epoch may not be asked. */
const firstAsleep = new Proxy(env.ANSWER_LOG, {
	get: (namespace, name) => {
		if (name !== "get") return namespace.idFromName.bind(namespace);
		return (id: DurableObjectId) => {
			const wake = () => Promise.reject(new Error("a folded shard was woken"));
			return id.name?.includes(":1:") ? new Proxy({}, { get: () => wake }) : namespace.get(id);
		};
	},
});

describe("ninety days after an epoch was opened", () => {
	it("its shard writes its counts to the catalog and drops the attempts; the report stays as it was", async () => {
		const id = await publishAs("retention-alarm");
		await record(id, bodyOf(rightResponses, { host: "news.example" }));
		await record(id, bodyOf({ clock: "old" }));
		const before = await statsOf(id, token);
		later(90);
		expect(await runDurableObjectAlarm(logNamed(`${id}:1:0`))).toBe(true);
		expect(await tablesOf(`${id}:1:0`)).toEqual([]);
		expect(await findFolded(env.DB, id)).toHaveLength(1);
		expect(await statsOf(id, token)).toEqual(before);
	});

	it("no report wakes it any more", async () => {
		const id = await publishAs("retention-asleep");
		await record(id, bodyOf(rightResponses));
		const before = await statsOf(id);
		later(91);
		// The first report finds that the time is over and folds what no alarm has folded.
		expect(await statsOf(id)).toEqual(before);
		const request = new Request(`https://readback.example/api/quizzes/${id}/stats`, { headers: token });
		const response = await app.fetch(request, { ...env, ANSWER_LOG: firstAsleep });
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({ started: 1, completed: 1 });
	});

	it("a late retry is told that it was not accepted, and counts nothing", async () => {
		const id = await publishAs("retention-late");
		await record(id, bodyOf(rightResponses));
		const late = bodyOf(rightResponses);
		later(90);
		expect(await record(id, late)).toMatchObject({ accepted: false, tally: { completed: 1 } });
		expect(await statsOf(id)).toMatchObject({ completed: 1 });
		// The same from the shard itself, whose clock may be ahead of the Worker's.
		expect(await logNamed(`${id}:1:0`).record(late)).toEqual({ outcome: "closed" });
	});

	it("folding that was interrupted is done again, and counts once", async () => {
		const id = await publishAs("retention-interrupted");
		await record(id, bodyOf(rightResponses));
		const log = logNamed(`${id}:1:0`);
		const address = { quiz: id, epoch: 1, shard: 0, foldsAt: 0 };
		// The catalog cannot be written: the attempts stay, and nothing more is taken.
		await env.DB.exec("ALTER TABLE folded_counters RENAME TO unreachable");
		await runInDurableObject(log, async (instance) => {
			await expect(instance.fold(address)).rejects.toThrow("no such table");
		});
		expect(await tablesOf(`${id}:1:0`)).toHaveLength(1);
		expect(await log.record(bodyOf({ clock: "new" }))).toEqual({ outcome: "closed" });
		await env.DB.exec("ALTER TABLE unreachable RENAME TO folded_counters");
		await log.fold(address);
		await log.fold(address);
		expect(await findFolded(env.DB, id)).toHaveLength(1);
		later(90);
		expect(await statsOf(id)).toMatchObject({ completed: 1 });
	});

	it("sums folded and living epochs", async () => {
		const id = await publishAs("retention-both");
		await record(id, bodyOf(rightResponses));
		later(60);
		await call(`/api/quizzes/${id}`);
		await record(id, bodyOf(rightResponses, { epoch: 2 }));
		later(40);
		await call(`/api/quizzes/${id}`);
		await record(id, bodyOf(rightResponses, { epoch: 3 }));
		expect(await statsOf(id, token)).toMatchObject({ completed: 3 });
		expect((await findFolded(env.DB, id)).map(({ epoch }) => epoch)).toEqual([1]);
		const exported = await anHourLater(() => call(`/api/quizzes/${id}/answers.ndjson`, { headers: token }));
		const lines = (await exported.text()).trim().split("\n");
		expect(lines.map((line) => readJson(logLine, line).epoch)).toEqual([2, 3]);
	});
});

describe("DELETE /api/quizzes/:id", () => {
	const remove = (id: string, title: string, headers: HeadersInit = token) =>
		call(`/api/quizzes/${id}`, { method: "DELETE", headers, body: JSON.stringify({ title }) });

	it("asks for the token and for the title, and else changes nothing", async () => {
		const id = await publishAs("delete-asks");
		await record(id, bodyOf(rightResponses));
		expect((await remove(id, fixtureDocument.title, {})).status).toBe(401);
		const refused = await remove(id, "what happened");
		expect(refused.status).toBe(400);
		expect(await refused.json()).toMatchObject({ error: { issues: [{ path: ["title"] }] } });
		expect((await remove("delete-unknown", "x")).status).toBe(404);
		expect(await statsOf(id)).toMatchObject({ completed: 1 });
	});

	it("removes the quiz and every shard's log, for good", async () => {
		const id = await publishAs("delete-all");
		await openEpoch(env.DB, id, { current: 1, shards: 8, now: new Date() });
		await record(id, bodyOf(rightResponses));
		for (let n = 0; n < 6; n++) await record(id, bodyOf(rightResponses, { epoch: 2 }));
		expect((await remove(id, fixtureDocument.title)).status).toBe(200);
		for (const name of [`${id}:1:0`, ...Array.from({ length: 8 }, (_, shard) => `${id}:2:${shard}`)]) {
			expect(await tablesOf(name)).toEqual([]);
		}
		later(1);
		expect((await call(`/api/quizzes/${id}`)).status).toBe(404);
		expect((await call(`/api/quizzes/${id}?revision=1`)).status).toBe(404);
		expect((await postAnswers(id, bodyOf(rightResponses))).status).toBe(404);
		expect((await remove(id, fixtureDocument.title)).status).toBe(404);
	});

	it("never uses a number again", async () => {
		const id = await publishAs("delete-again");
		await record(id, bodyOf(rightResponses));
		await remove(id, fixtureDocument.title);
		later(1);
		await publishAs(id);
		expect(await (await call(`/api/quizzes/${id}`)).json()).toMatchObject({ revision: 2, epoch: 2 });
		expect((await call(`/api/quizzes/${id}?revision=1`)).status).toBe(404);
		expect(await statsOf(id)).toMatchObject({ started: 0 });
		expect((await postAnswers(id, bodyOf(rightResponses))).status).toBe(400);
		expect(await record(id, bodyOf(rightResponses, { revision: 2, epoch: 2 }))).toMatchObject({ accepted: true });
	});
});
