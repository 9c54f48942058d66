import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { counter } from "../../../contract/tally.ts";
import { app } from "../../../src/app.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";
import { publishAs } from "../lib/call.ts";
import { entriesOf, lesson, logNamed, scanOf } from "../lib/log.ts";

/** From the test configuration: so many attempts make a checkpoint. */
const CHECKPOINT_ROWS = 4;

describe("what is written", () => {
	it("is one row for a first flush, one for a later one, none for a duplicate", async () => {
		const log = logNamed("rows");
		const attempt = newAttempt();
		const first = bodyOf({ clock: "new" }, { attempt });
		// The first flush of a revision teaches the log its key: one row more, once.
		expect(await log.record(first)).toEqual({ outcome: "unknown revision" });
		expect(await log.record(first, lesson)).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
		expect(await log.record(first)).toMatchObject({ outcome: "recorded", rowsWritten: 0 });
		const later = bodyOf({ clock: "new", bell: true }, { attempt });
		expect(await log.record(later)).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
		expect(await log.record(first)).toMatchObject({ outcome: "recorded", rowsWritten: 0 });
		expect(await log.record(bodyOf(rightResponses))).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
	});

	it("holds no order of arrival, and the hour at most", async () => {
		const log = logNamed("columns");
		await log.record(bodyOf({ clock: "new" }, { host: "news.example" }), lesson);
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
		await log.record(body, lesson);
		await log.record({ ...body, answers: { clock: { response: "new", ms: 1, unfair: true } } });
		const tally = await log.tally();
		const question = fixtureQuiz.claims[0]?.question;
		if (!question) throw new Error("the fixture has changed");
		expect(tally.get(counter.question("clock", question, "unfair"))).toBe(1);
		expect(tally.get(counter.question("clock", question, "cell old"))).toBe(1);
		expect(tally.has(counter.question("clock", question, "cell new"))).toBe(false);
	});
});

describe("a wake", () => {
	it("counts again from the rows while the log is small", async () => {
		const log = logNamed("wake-small");
		await log.record(bodyOf(rightResponses), lesson);
		const before = entriesOf(await log.tally());
		await evictDurableObject(log);
		expect(entriesOf(await log.tally())).toEqual(before);
	});

	it("reads a clean checkpoint and no row", async () => {
		const log = logNamed("wake-clean");
		for (let n = 0; n < CHECKPOINT_ROWS; n++) await log.record(bodyOf(rightResponses), lesson);
		const before = entriesOf(await log.tally());
		// Rows that the checkpoint does not know of show whether the wake looked at rows.
		await evictDurableObject(log);
		await runInDurableObject(log, (_, { storage }) => storage.sql.exec("DELETE FROM attempts"));
		expect(entriesOf(await log.tally())).toEqual(before);
	});

	it("counts again from the rows when some came after the checkpoint, and makes a new one", async () => {
		const log = logNamed("wake-stale");
		for (let n = 0; n < CHECKPOINT_ROWS + 2; n++) await log.record(bodyOf(rightResponses), lesson);
		const stale = () =>
			runInDurableObject(log, (_, { storage }) => storage.sql.exec("SELECT stale, attempts FROM checkpoint").one());
		expect(await stale()).toEqual({ stale: 1, attempts: CHECKPOINT_ROWS });
		await evictDurableObject(log);
		expect(entriesOf(await log.tally())).toEqual(await scanOf(log));
		expect(await stale()).toEqual({ stale: 0, attempts: CHECKPOINT_ROWS + 2 });
	});

	it("from a stale checkpoint is mended by the first flush, so that the next wake reads no rows", async () => {
		const log = logNamed("wake-mended");
		for (let n = 0; n < CHECKPOINT_ROWS + 2; n++) await log.record(bodyOf(rightResponses), lesson);
		await evictDurableObject(log);
		await log.record(bodyOf(rightResponses), lesson);
		const checkpoint = await runInDurableObject(log, (_, { storage }) =>
			storage.sql.exec("SELECT stale, attempts FROM checkpoint").one(),
		);
		expect(checkpoint).toEqual({ stale: 0, attempts: CHECKPOINT_ROWS + 3 });
	});

	it("finds a checkpoint about a second after the last flush", async () => {
		const log = logNamed("wake-timer");
		for (let n = 0; n < CHECKPOINT_ROWS + 2; n++) await log.record(bodyOf(rightResponses), lesson);
		await expect
			.poll(() => runInDurableObject(log, (_, { storage }) => storage.sql.exec("SELECT stale FROM checkpoint").one()), {
				timeout: 5000,
			})
			.toEqual({ stale: 0 });
	});
});

describe("a fault inside a flush", () => {
	it("leaves neither row nor count", async () => {
		const log = logNamed("fault");
		await log.record(bodyOf(rightResponses), lesson);
		const before = entriesOf(await log.tally());
		await runInDurableObject(log, (_, { storage }) =>
			storage.sql.exec("CREATE TRIGGER fault BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'no room'); END"),
		);
		await runInDurableObject(log, (instance) => {
			expect(() => instance.record(bodyOf(rightResponses))).toThrow("no room");
		});
		expect(entriesOf(await log.tally())).toEqual(before);
		await runInDurableObject(log, (_, { storage }) => storage.sql.exec("DROP TRIGGER fault"));
		await log.record(bodyOf({ clock: "new" }));
		expect(entriesOf(await log.tally())).toEqual(await scanOf(log));
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
