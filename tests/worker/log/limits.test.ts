import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Flush } from "../../../src/log/attempt.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { largestKeys, randomAttempt } from "../../lib/largestQuiz.ts";
import { randomFrom } from "../../lib/random.ts";
import { countedBy, logNamed, scanOf, setup } from "../lib/log.ts";

/** Bytes that no stored value may pass; the platform refuses 2 MB. */
const MOST = 1_000_000;

type Log = ReturnType<typeof logNamed>;

/** Refuses values as the platform does; here it takes any. `most` in bytes. */
async function impose(log: Log, most: number): Promise<void> {
	await runInDurableObject(log, (_, { storage: { sql } }) => {
		sql.exec(
			`CREATE TRIGGER too_big BEFORE INSERT ON counters_parts WHEN length(CAST(new.text AS BLOB)) > ${most}
			BEGIN SELECT RAISE(ABORT, 'string or blob too big'); END`,
		);
	});
}

/** The longest value of each table of a log, in bytes. */
function longestIn(log: Log): Promise<[table: string, bytes: number][]> {
	return runInDurableObject(log, (_, { storage: { sql } }) => {
		const tables = sql.exec("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'").toArray();
		return tables.map(({ name }): [string, number] => {
			const columns = sql.exec(`SELECT name FROM pragma_table_info('${name}')`).toArray();
			const longest = columns.map((column) => `coalesce(max(length(CAST("${column.name}" AS BLOB))), 0)`);
			const query = `SELECT max(${longest.join(", ")}, 0) AS bytes FROM "${name}"`;
			return [String(name), Number(sql.exec(query).one().bytes)];
		});
	});
}

describe("a checkpoint that the platform refuses", () => {
	it("fails no flush, and a wake counts right without it", async () => {
		const log = logNamed("limits-refused");
		await log.record(bodyOf(rightResponses), setup);
		await impose(log, 10);
		for (let n = 0; n < 8; n++) {
			expect(await log.record(bodyOf({ clock: "new" }))).toMatchObject({ outcome: "recorded", rowsWritten: 1 });
		}
		const expected = await countedBy(log);
		expect(expected).toEqual(await scanOf(log));
		await evictDurableObject(log);
		expect(await countedBy(log)).toEqual(expected);
	});

	it("leaves the one before, which is right with the rows that came after it", async () => {
		const log = logNamed("limits-later");
		for (let n = 0; n < 6; n++) await log.record(bodyOf(rightResponses), setup);
		await evictDurableObject(log);
		await log.counters();
		await impose(log, 10);
		const attempt = newAttempt();
		for (const stage of [{ clock: "new" }, { clock: "new", bell: true }]) {
			await evictDurableObject(log);
			expect(await log.record(bodyOf(stage, { attempt }))).toMatchObject({ outcome: "recorded" });
		}
		await evictDurableObject(log);
		expect(await countedBy(log)).toEqual(await scanOf(log));
	});

	it("keeps no log from folding", async () => {
		const log = logNamed("limits-folding");
		await env.DB.exec(
			"INSERT INTO epochs (quiz, epoch, shards, salt, opened_at) VALUES ('limits-folding', 1, 1, '', '2026-01-01T00:00:00.000Z')",
		);
		const address = { ...setup.place, quiz: "limits-folding" };
		for (let n = 0; n < 6; n++) await log.record(bodyOf(rightResponses), { ...setup, place: address });
		await impose(log, 10);
		expect(await log.foldCounters(address)).toContain("clock choice");
		const { results } = await env.DB.prepare("SELECT part FROM folded_counters WHERE quiz = 'limits-folding'").all();
		expect(results).toEqual([{ part: 0 }]);
	});
});

describe("the largest quiz", () => {
	it.each(Object.entries(largestKeys))(
		"of %s stores no value above 1 MB after thousands of random attempts",
		async (name, key) => {
			const log = logNamed(`limits-largest-${name}`);
			await runInDurableObject(log, async (instance) => {
				const random = randomFrom(7);
				for (let n = 0; n < 2_000; n++) {
					const { hour: _, suspect: __, ...attempt } = randomAttempt(key, random);
					const flush: Flush = { ...attempt, attempt: newAttempt(), lang: "en", done: true };
					const outcome = instance.record(flush, { ...setup, key });
					if (outcome.outcome !== "recorded") throw new Error(outcome.outcome);
				}
			});
			await evictDurableObject(log);
			const before = await countedBy(log);
			expect(before).toEqual(await scanOf(log));
			const longest = await longestIn(log);
			expect(longest.filter(([, bytes]) => bytes > MOST)).toEqual([]);
			expect(new Map(longest).get("counters_parts")).toBeGreaterThan(0);
		},
		120_000,
	);
});
