import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { slot } from "../../../contract/counting/layout.ts";
import { app } from "../../../src/app.ts";
import { readTally } from "../../../src/catalog/tallyText.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { publishAs } from "../lib/call.ts";
import { countedBy, logNamed, scanOf, setup } from "../lib/log.ts";

afterEach(() => {
	vi.useRealTimers();
});

/** From the test configuration: so many attempts make a checkpoint. */
const CHECKPOINT_ROWS = 4;

describe("what is written", () => {
	it("is one row for a first flush, one for a later one, none for a duplicate", async () => {
		const log = logNamed("rows");
		const attempt = newAttempt();
		const first = bodyOf({ clock: "new" }, { attempt });
		// The first flush of a revision teaches the log its key: one row more, once.
		expect(await log.record(first)).toEqual({ outcome: "unknown revision" });
		expect(await log.record(first, setup)).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
		expect(await log.record(first)).toMatchObject({ outcome: "recorded", rowsWritten: 0 });
		const later = bodyOf({ clock: "new", bell: true }, { attempt });
		expect(await log.record(later)).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
		expect(await log.record(first)).toMatchObject({ outcome: "recorded", rowsWritten: 0 });
		expect(await log.record(bodyOf(rightResponses))).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
	});

	it("holds no order of arrival, and the hour at most", async () => {
		const log = logNamed("columns");
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
		await log.record(bodyOf({ clock: "new" }, { host: "news.example" }), setup);
		const rows = await runInDurableObject(log, (_, { storage }) =>
			storage.sql.exec("SELECT * FROM attempts").toArray(),
		);
		expect(rows).toHaveLength(1);
		const { id, answers, hour, ...rest } = rows[0] ?? {};
		expect(rest).toEqual({
			revision: 1,
			again: 0,
			suspect: 0,
			embed: "script",
			host: "news.example",
			lang: "en",
			done: 0,
			interval: null,
			before: null,
		});
		expect(id).toHaveProperty("byteLength", 16);
		expect(answers).toBe('{"clock":["new",4000,3]}');
		expect(hour).toBe(Math.floor(Date.now() / 3_600_000));
		await expect(
			runInDurableObject(log, (_, { storage }) => storage.sql.exec("SELECT rowid FROM attempts").toArray()),
		).rejects.toThrow("no such column");
	});

	it("lets a report about an answered question through, and no second response", async () => {
		const log = logNamed("flags");
		const attempt = newAttempt();
		const body = bodyOf({ clock: "old" }, { attempt });
		await log.record(body, setup);
		await log.record({ ...body, answers: { clock: { response: "new", ms: 1, unfair: true } } });
		const block = readTally(await log.counters()).questions.get("clock choice new*,none,old") ?? [];
		expect(block[slot.unfair]).toBe(1);
		// In the order of their ids: new, none, old, and "I don't know".
		expect(block.slice(slot.cells)).toEqual([0, 0, 1, 0]);
	});

	it("lets a reader take back that a question was unfair", async () => {
		const log = logNamed("taken-back");
		const attempt = newAttempt();
		const body = bodyOf({ clock: "old" }, { attempt });
		const saying = (unfair?: boolean) => ({
			...body,
			answers: { clock: { response: "old", ms: 1, ...(unfair !== undefined && { unfair }) } },
		});
		const told = async () => readTally(await log.counters()).questions.get("clock choice new*,none,old")?.[slot.unfair];
		await log.record(saying(true), setup);
		await log.record(saying());
		expect(await told()).toBe(1);
		await log.record(saying(false));
		expect(await told()).toBe(0);
		const before = await countedBy(log);
		await evictDurableObject(log);
		expect(await countedBy(log)).toEqual(before);
	});
});

describe("a wake", () => {
	it("counts again from the rows while the log is small", async () => {
		const log = logNamed("wake-small");
		await log.record(bodyOf(rightResponses), setup);
		const before = await countedBy(log);
		await evictDurableObject(log);
		expect(await countedBy(log)).toEqual(before);
	});

	it("reads a clean checkpoint and no row", async () => {
		const log = logNamed("wake-clean");
		for (let n = 0; n < CHECKPOINT_ROWS; n++) await log.record(bodyOf(rightResponses), setup);
		const before = await countedBy(log);
		// Rows that the checkpoint does not know of show whether the wake looked at rows.
		await evictDurableObject(log);
		await runInDurableObject(log, (_, { storage }) => storage.sql.exec("DELETE FROM attempts"));
		expect(await countedBy(log)).toEqual(before);
	});
});

describe("a fault inside a flush", () => {
	it("leaves neither row nor count", async () => {
		const log = logNamed("fault");
		await log.record(bodyOf(rightResponses), setup);
		const before = await countedBy(log);
		await runInDurableObject(log, (_, { storage }) =>
			storage.sql.exec("CREATE TRIGGER fault BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'no room'); END"),
		);
		await runInDurableObject(log, (instance) => {
			expect(() => instance.record(bodyOf(rightResponses))).toThrow("no room");
		});
		expect(await countedBy(log)).toEqual(before);
		await runInDurableObject(log, (_, { storage }) => storage.sql.exec("DROP TRIGGER fault"));
		await log.record(bodyOf({ clock: "new" }));
		expect(await countedBy(log)).toEqual(await scanOf(log));
	});

	it.each(["overloaded", "retryable"])(
		"of the platform's that is %s passes as 503 with a time to wait",
		async (mark) => {
			const id = await publishAs(`fault-${mark}`);
			const fault = Object.assign(new Error("no luck"), { [mark]: true });
			// Such a fault cannot be had here at will; it is thrown where the platform throws it.
			const broken = new Proxy(env.ANSWER_LOG, {
				get: (namespace, name) =>
					name === "get" ? () => ({ record: () => Promise.reject(fault) }) : namespace.idFromName.bind(namespace),
			});
			const body = JSON.stringify(bodyOf({ clock: "new" }));
			const request = new Request(`https://readback.example/api/quizzes/${id}/answers`, { method: "POST", body });
			const response = await app.fetch(request, { ...env, ANSWER_LOG: broken });
			expect(response.status).toBe(503);
			expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
			expect(await response.json()).toHaveProperty("error.code", "unavailable");
		},
	);
});
