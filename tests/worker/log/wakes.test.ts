import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { readCheckpoint } from "../../../src/log/checkpoint.ts";
import { Hosts } from "../../../src/log/hosts.ts";
import { readForeignRevisions, readKeys } from "../../../src/log/keys.ts";
import { readLeftOut } from "../../../src/log/leftOut.ts";
import { catchUp } from "../../../src/log/scan.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { figuresOf } from "../../lib/figuresOf.ts";
import { countedBy, logNamed, scanOf, setup } from "../lib/log.ts";

/** From the test configuration: so many attempts make a checkpoint. */
const CHECKPOINT_ROWS = 4;

type Log = ReturnType<typeof logNamed>;

function query(log: Log, sql: string): Promise<Record<string, unknown>[]> {
	return runInDurableObject(log, (_, { storage }) => storage.sql.exec(sql).toArray());
}

async function filled(name: string, rows: number): Promise<Log> {
	const log = logNamed(name);
	for (let n = 0; n < rows; n++) await log.record(bodyOf(rightResponses, { host: `${n}.example` }), setup);
	return log;
}

/** Of a checkpoint: how many attempts it holds, and whether rows came after it. */
async function headOf(log: Log): Promise<unknown> {
	const [head] = await query(log, "SELECT attempts, stale FROM counters");
	return head;
}

describe("a wake from a stale checkpoint", () => {
	it("ends with one that holds the flush that woke it, so that the next wake looks at no row", async () => {
		const log = await filled("wakes-quiet", 6);
		await query(log, "UPDATE counters SET stale = 1");
		for (let n = 7; n < 10; n++) {
			await evictDurableObject(log);
			await log.record(bodyOf(rightResponses, { host: "0.example" }));
			expect(await headOf(log)).toEqual({ attempts: n, stale: 0 });
		}
	});

	it("looks at the rows that came after it and at no other", async () => {
		const log = await filled("wakes-few", 40);
		const known = newAttempt();
		await log.record(bodyOf({ clock: "old" }, { attempt: known }));
		// As a second later, so that a checkpoint holds all of these.
		await runInDurableObject(log, (_, { storage }) => storage.sql.exec("DELETE FROM counters"));
		await evictDurableObject(log);
		await log.counters();
		// The first flush after a wake is in its checkpoint.
		await log.record(bodyOf({ clock: "new" }));
		await log.record(bodyOf(rightResponses, { attempt: known }));
		for (let n = 0; n < 2; n++) await log.record(bodyOf({ clock: "new" }));
		const expected = await countedBy(log);
		const { rows, figures } = await runInDurableObject(log, (_, { storage: { sql } }) => {
			const checkpoint = readCheckpoint(sql);
			if (!checkpoint) throw new Error("there is no checkpoint");
			const counting = {
				keys: readKeys(sql),
				foreign: readForeignRevisions(sql),
				hosts: new Hosts(sql),
				openedAt: () => undefined,
				leftOut: () => readLeftOut(sql),
			};
			const rows = catchUp(sql, checkpoint, counting);
			return { rows, figures: figuresOf(checkpoint.tally) };
		});
		expect(rows).toBe(3);
		expect(figures).toEqual(expected);
		// And the object itself: rows from before the checkpoint could say anything.
		await evictDurableObject(log);
		await query(log, "UPDATE attempts SET answers = '{}' WHERE interval IS NOT (SELECT interval FROM counters)");
		expect(await countedBy(log)).toEqual(expected);
	});

	it("is right whatever was flushed before and after it, several times over", async () => {
		const log = await filled("wakes-again", CHECKPOINT_ROWS);
		const attempt = newAttempt();
		const stages = [{ clock: "old" }, { clock: "old", bell: true }, { clock: "old", bell: true, stairs: 40 }];
		for (const stage of stages) {
			await log.record(bodyOf(stage, { attempt }));
			await log.record(bodyOf({ clock: "new" }));
			await evictDurableObject(log);
			expect(await countedBy(log)).toEqual(await scanOf(log));
		}
	});

	it("leaves a checkpoint, so that the next wake looks at no row", async () => {
		const log = await filled("wakes-mended", CHECKPOINT_ROWS + 2);
		expect(await headOf(log)).toEqual({ attempts: CHECKPOINT_ROWS, stale: 1 });
		await evictDurableObject(log);
		expect(await countedBy(log)).toEqual(await scanOf(log));
		expect(await headOf(log)).toEqual({ attempts: CHECKPOINT_ROWS + 2, stale: 0 });
	});

	it("is not needed some seconds after the last flush", async () => {
		const log = await filled("wakes-timer", CHECKPOINT_ROWS + 2);
		await expect.poll(() => headOf(log), { timeout: 20_000 }).toEqual({ attempts: CHECKPOINT_ROWS + 2, stale: 0 });
	}, 30_000);

	it("tells nobody in which order attempts came", async () => {
		const log = await filled("wakes-order", CHECKPOINT_ROWS);
		const seen: unknown[] = [];
		for (let n = 0; n < 12; n++) {
			await evictDurableObject(log);
			await log.record(bodyOf({ clock: "new" }));
			const [row] = await query(log, "SELECT interval FROM counters");
			seen.push(row?.interval);
		}
		expect(new Set(seen).size).toBeGreaterThan(1);
		expect(seen).not.toEqual(seen.toSorted((a, b) => Number(a) - Number(b)));
	});
});

describe("a log in which 0.2.0 was", () => {
	it("is counted anew once, and has its own checkpoint from then on", async () => {
		const log = await filled("wakes-earlier", CHECKPOINT_ROWS + 1);
		const expected = await countedBy(log);
		// As 0.2.0 writes after a rollback: a row without an interval, and a checkpoint of its own.
		await query(log, "UPDATE attempts SET interval = NULL, before = NULL");
		await query(log, "INSERT INTO checkpoint (one, attempts, stale, tally) VALUES (1, 5, 0, '[[\"r1 started\",99]]')");
		await evictDurableObject(log);
		expect(await countedBy(log)).toEqual(expected);
		expect(await query(log, "SELECT * FROM checkpoint")).toEqual([]);
		expect(await headOf(log)).toEqual({ attempts: CHECKPOINT_ROWS + 1, stale: 0 });
	});

	it("gives its counters by name to a Worker of that release", async () => {
		const log = await filled("wakes-neighbour", 2);
		const named = await log.tally();
		expect(named.get("r1 started")).toBe(2);
		expect(named.get("r1 score 5000")).toBe(2);
		expect(named.get("r1 credit doors 1000")).toBe(2);
		expect(named.get("q clock choice new*,none,old cell new")).toBe(2);
	});
});
