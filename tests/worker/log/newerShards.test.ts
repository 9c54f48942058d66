import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { openStorage } from "../../../src/log/schema.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { call, publishAs, record, statsOf } from "../lib/call.ts";
import { countedBy, logNamed, scanOf } from "../lib/log.ts";
import { deployment } from "../lib/newsroom.ts";

/** From the test configuration four attempts make a checkpoint; these are more. */
const ATTEMPTS = 6;
const NEWER_REVISION = 9;

type Log = ReturnType<typeof logNamed>;

function change(log: Log, ...statements: string[]): Promise<void> {
	return runInDurableObject(log, (_, { storage }) => {
		for (const statement of statements) storage.sql.exec(statement);
	});
}

function rowsOf(log: Log, query: string): Promise<unknown[]> {
	return runInDurableObject(log, (_, { storage }) => storage.sql.exec(query).toArray());
}

async function playedQuiz(id: string): Promise<Log> {
	await publishAs(id);
	for (let n = 0; n < ATTEMPTS; n++) await record(id, bodyOf(rightResponses));
	return logNamed(`${id}:1:0`);
}

const copied = "again, suspect, hour, embed, host, lang, done, answers";

/** As a newer release leaves it: three attempts at a revision whose first question is of a kind of its own. */
async function withNewerKind(id: string): Promise<Log> {
	const log = await playedQuiz(id);
	await change(
		log,
		`INSERT INTO keys SELECT ${NEWER_REVISION}, replace(key, '"choice"', '"poll"') FROM keys`,
		`INSERT INTO attempts (id, revision, ${copied}, interval) SELECT randomblob(16), ${NEWER_REVISION}, ${copied}, (SELECT interval FROM counters) FROM attempts LIMIT 3`,
		"UPDATE counters SET stale = 1",
	);
	await evictDurableObject(log);
	return log;
}

describe("a shard with answers to a kind of question that only a newer release has", () => {
	it("counts all others, takes their answers, and keeps what it cannot count", async () => {
		const log = await withNewerKind("newer-kind");
		const stored = "SELECT revision, key FROM keys ORDER BY revision";
		const [keys, checkpoint] = [await rowsOf(log, stored), await rowsOf(log, "SELECT text FROM counters_parts")];
		expect(await statsOf("newer-kind", deployment)).toMatchObject({ started: ATTEMPTS });
		for (let n = 0; n < ATTEMPTS; n++) {
			expect(await record("newer-kind", bodyOf(rightResponses))).toMatchObject({ accepted: true });
		}
		await evictDurableObject(log);
		const full = await statsOf("newer-kind", deployment);
		expect(full).toMatchObject({ started: 2 * ATTEMPTS, completed: 2 * ATTEMPTS });
		expect(full.missingShards).toBeUndefined();
		expect(await countedBy(log)).toEqual(await scanOf(log));
		expect(await rowsOf(log, stored)).toEqual(keys);
		expect(await rowsOf(log, "SELECT text FROM counters_parts")).toEqual(checkpoint);
		await expect(
			runInDurableObject(log, (object) => object.foldCounters({ quiz: "newer-kind", epoch: 1, shard: 0, foldsAt: 0 })),
		).rejects.toThrow("newer release");
		expect(await rowsOf(log, "SELECT count(*) AS n FROM attempts")).toEqual([{ n: 2 * ATTEMPTS + 3 }]);
	});

	it("has every answer counted once the newer release is back", async () => {
		const log = await withNewerKind("newer-back");
		await record("newer-back", bodyOf(rightResponses));
		// Here that release is this one, to which the kind is known.
		await change(log, `UPDATE keys SET key = replace(key, '"poll"', '"choice"')`);
		await evictDurableObject(log);
		expect(await countedBy(log)).toEqual(await scanOf(log));
		expect(await rowsOf(log, "SELECT count(*) AS n FROM attempts")).toEqual([{ n: ATTEMPTS + 4 }]);
	});
});

describe("a shard in a state of a newer release's", () => {
	it("costs its own answers alone, is named, and is left as it is", async () => {
		const id = "newer-stage";
		const log = await playedQuiz(id);
		await runInDurableObject(log, (_, { storage }) => {
			const stored = () =>
				["life", "schema_version", "counters", "keys"].map((table) =>
					storage.sql.exec(`SELECT * FROM ${table}`).toArray(),
				);
			storage.sql.exec("UPDATE life SET stage = 'moving'");
			const before = stored();
			expect(() => openStorage(storage)).toThrow("stage");
			expect(stored()).toEqual(before);
		});
		await evictDurableObject(log);
		const sent = await call(`/api/quizzes/${id}/answers`, {
			method: "POST",
			body: JSON.stringify(bodyOf(rightResponses)),
		});
		expect(sent.status).toBe(503);
		expect(Number(sent.headers.get("retry-after"))).toBeGreaterThan(0);
		expect((await call(`/api/quizzes/${id}`)).status).toBe(200);
		expect(await statsOf(id, deployment)).toMatchObject({ started: 0, missingShards: [{ epoch: 1, shard: 0 }] });
		expect((await call("/api/quizzes", { headers: deployment })).status).toBe(200);
	});
});
