import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { dropTables, migrate, steps } from "../../../src/log/schema.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { countedBy, logNamed, scanOf, setup } from "../lib/log.ts";

/** Runs in a log's storage, with everything dropped first. */
function inEmpty<T>(name: string, run: (storage: DurableObjectStorage) => T): Promise<T> {
	return runInDurableObject(logNamed(name), (_, { storage }) => {
		dropTables(storage.sql);
		return run(storage);
	});
}

function tablesIn({ sql }: DurableObjectStorage): unknown[] {
	const tables = sql.exec(
		"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' ORDER BY name",
	);
	return tables.toArray().map(({ name }) => name);
}

function versionIn({ sql }: DurableObjectStorage): unknown {
	return sql.exec("SELECT version FROM schema_version").one().version;
}

const addNote = (sql: SqlStorage) => {
	sql.exec("ALTER TABLE attempts ADD COLUMN note TEXT");
};

describe("the schema of a log", () => {
	it("is at its newest version before anything is served", async () => {
		const log = logNamed("schema-new");
		await log.record(bodyOf(rightResponses), setup);
		expect(await runInDurableObject(log, (_, { storage }) => versionIn(storage))).toBe(steps.length);
	});

	it("takes each step once, in order, and goes on where it was", async () => {
		const gone = await inEmpty("schema-steps", (storage) => {
			const taken: number[] = [];
			const step = (number: number) => () => taken.push(number);
			migrate(storage, [...steps, step(2), step(3)]);
			migrate(storage, [...steps, step(2), step(3), step(4)]);
			return { taken, version: versionIn(storage) };
		});
		expect(gone).toEqual({ taken: [2, 3, 4], version: steps.length + 3 });
	});

	it("keeps nothing of a step that fails, and takes it when it can", async () => {
		const state = await inEmpty("schema-fails", (storage) => {
			const fails = (sql: SqlStorage) => {
				addNote(sql);
				throw new Error("half way");
			};
			expect(() => migrate(storage, [...steps, fails])).toThrow("half way");
			const before = versionIn(storage);
			migrate(storage, [...steps, addNote]);
			return { before, after: versionIn(storage) };
		});
		expect(state).toEqual({ before: steps.length, after: steps.length + 1 });
	});

	it("is left alone where a newer release has been, and answers are taken on", async () => {
		const log = logNamed("schema-newer");
		const body = bodyOf(rightResponses);
		await log.record(body, setup);
		const newer = [...steps, addNote, (sql: SqlStorage) => void sql.exec("CREATE TABLE more (one INTEGER)")];
		await runInDurableObject(log, (_, { storage }) => migrate(storage, newer));
		await evictDurableObject(log);
		expect(await log.record(body)).toMatchObject({ outcome: "recorded", rowsWritten: 0 });
		expect(await log.record(bodyOf({ clock: "new" }))).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
		expect(await countedBy(log)).toEqual(await scanOf(log));
		expect(await runInDurableObject(log, (_, { storage }) => versionIn(storage))).toBe(newer.length);
	});

	it("leaves nothing of what any release kept in a log that is closed", async () => {
		const log = logNamed("schema-closed");
		await log.record(bodyOf(rightResponses), setup);
		await log.erase(setup.place);
		// An older release drops the tables that it knows.
		await runInDurableObject(log, (_, { storage }) => {
			migrate(storage, [() => void storage.sql.exec("CREATE TABLE unknown (said TEXT)")]);
			storage.sql.exec("INSERT INTO unknown VALUES ('something')");
		});
		await evictDurableObject(log);
		expect(await log.record(bodyOf(rightResponses), setup)).toEqual({ outcome: "closed" });
		const tables = await runInDurableObject(log, (_, { storage }) => tablesIn(storage));
		expect(tables).not.toContain("unknown");
		expect(await countedBy(log)).toEqual([]);
	});
});
