import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { answersReply } from "../../../contract/answers.ts";
import { report } from "../../../contract/report.ts";
import { app } from "../../../src/app.ts";
import { sessionCookie } from "../../../src/auth/session.ts";
import { catalog } from "../../../src/catalog/catalog.ts";
import { findEpochs, openEpoch } from "../../../src/catalog/store.ts";
import { shardOf } from "../../../src/log/shard.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { call, publishAs } from "../lib/call.ts";
import { logNamed } from "../lib/log.ts";
import { deployment } from "../lib/newsroom.ts";
import { settle } from "../lib/settle.ts";
import { anHourLater } from "../lib/time.ts";

const BAD = 3;
const SHARDS = 8;

/** A quiz whose second epoch has eight shards, and attempts for each of them. */
async function wideQuiz(id: string): Promise<Map<number, string[]>> {
	await publishAs(id);
	await openEpoch(env.DB, id, { current: 1, shards: SHARDS, now: new Date() });
	catalog.forget(id);
	const [, epoch] = await findEpochs(env.DB, id);
	if (!epoch) throw new Error("no second epoch was opened");
	const byShard = new Map<number, string[]>();
	for (let n = 0; n < 60; n++) {
		const attempt = newAttempt();
		const shard = await shardOf(epoch, attempt);
		byShard.set(shard, [...(byShard.get(shard) ?? []), attempt]);
	}
	return byShard;
}

const flush = (attempt: string) => bodyOf(rightResponses, { epoch: 2, attempt });

function post(id: string, body: unknown, settings: object = env): Promise<Response> {
	const init = { method: "POST", body: JSON.stringify(body) };
	const request = new Request(`https://readback.example/api/quizzes/${id}/answers`, init);
	return settle((ctx) => app.fetch(request, settings, ctx));
}

async function statsWith(id: string, settings: object, headers: HeadersInit = {}) {
	const request = new Request(`https://readback.example/api/quizzes/${id}/stats`, { headers });
	return report.parse(await (await app.fetch(request, settings)).json());
}

/** Objects of which the bad shard's do this whatever they are asked. */
const withBad = (id: string, trouble: () => Promise<never>, more: object = {}) => ({
	...env,
	...more,
	ANSWER_LOG: new Proxy(env.ANSWER_LOG, {
		get: (namespace, name) => {
			if (name !== "get") return namespace.idFromName.bind(namespace);
			return (at: DurableObjectId) =>
				at.name === `${id}:2:${BAD}` ? new Proxy({}, { get: () => trouble }) : namespace.get(at);
		},
	}),
});

const troubles: [string, () => Promise<never>][] = [
	["throws", () => Promise.reject(new Error("database disk image is malformed"))],
	["is overloaded", () => Promise.reject(Object.assign(new Error("too busy"), { overloaded: true }))],
	["went away", () => Promise.reject(Object.assign(new Error("moved"), { retryable: true }))],
	["hangs", () => new Promise<never>(() => undefined)],
];

describe.each(troubles)("a shard that %s", (name, trouble) => {
	const id = `trouble-${name.replaceAll(" ", "-")}`;

	it("keeps no answer of another shard from being acknowledged, and its tally is the empty one", async () => {
		const byShard = await wideQuiz(id);
		const settings = withBad(id, trouble, { SHARD_LIMIT_MS: "200" });
		for (const [shard, attempts] of byShard) {
			for (const attempt of attempts.slice(0, 2)) {
				const response = await post(id, flush(attempt), settings);
				expect([shard, response.status]).toEqual([shard, shard === BAD ? 503 : 200]);
				if (shard === BAD) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
				else
					expect(answersReply.parse(await response.json())).toMatchObject({ accepted: true, tally: { completed: 0 } });
			}
		}
	});

	it("is named to the newsroom with all the rest, and the public sees no figures", async () => {
		const settings = withBad(id, trouble, { SHARD_LIMIT_MS: "200" });
		const full = await statsWith(id, settings, deployment);
		expect(full.missingShards).toEqual([{ epoch: 2, shard: BAD }]);
		expect(full.started).toBeGreaterThan(10);
		expect(await statsWith(id, settings)).toMatchObject({ withheld: true, started: 0, completed: 0 });
		for (const [path, said] of [
			["/stats.csv", "missing shard,2:3"],
			["/answers.ndjson", '"epoch":2'],
			["/archive", '"missing":[{"epoch":2,"shard":3}]'],
		]) {
			const request = new Request(`https://readback.example/api/quizzes/${id}${path}`, { headers: deployment });
			const response = await anHourLater(() => Promise.resolve(app.fetch(request, settings)));
			expect(await response.text()).toContain(said);
		}
		const cookie = await sessionCookie(env, "deployment", Date.now());
		const figures = `https://readback.example/newsroom/quizzes/${id}/figures`;
		const page = await app.fetch(new Request(figures, { headers: { cookie } }), settings);
		expect(await page.text()).toContain("These parts of the answer log did not respond: 2:3.");
		const publicPage = await app.fetch(new Request(`https://readback.example/stats/${id}`), settings);
		expect(await publicPage.text()).toContain("Not all answers can be counted at the moment");
	});
});

describe("one corrupt shard of eight, after a restart", () => {
	it("costs its own answers alone", async () => {
		const id = "trouble-corrupt";
		const byShard = await wideQuiz(id);
		const all = [...byShard.values()].flat();
		for (const attempt of all) expect((await post(id, flush(attempt))).status).toBe(200);
		for (let shard = 0; shard < SHARDS; shard++) {
			const log = logNamed(`${id}:2:${shard}`);
			// This wakes what has gone by itself meanwhile: only what runs can be evicted.
			await runInDurableObject(log, (_, { storage }) => {
				if (shard === BAD) storage.sql.exec("UPDATE keys SET key = 'nonsense'");
			});
			await evictDurableObject(log);
		}
		const statuses = await Promise.all(all.map(async (attempt) => (await post(id, flush(attempt))).status));
		const sound = all.length - (byShard.get(BAD)?.length ?? 0);
		expect(statuses.filter((status) => status === 200)).toHaveLength(sound);
		expect(statuses.filter((status) => status === 503)).toHaveLength(all.length - sound);
		const full = await statsWith(id, env, deployment);
		expect(full).toMatchObject({ started: sound, missingShards: [{ epoch: 2, shard: BAD }] });
	});

	it("and folded counts that cannot be read are named too", async () => {
		const id = await publishAs("trouble-folded");
		await openEpoch(env.DB, id, { current: 1, shards: 1, now: new Date() });
		await env.DB.prepare("INSERT INTO folded (quiz, epoch, shard, tally) VALUES (?, 1, 0, '{')").bind(id).run();
		catalog.forget(id);
		await post(id, flush(newAttempt()));
		expect(await statsWith(id, env, deployment)).toMatchObject({ started: 1, missingShards: [{ epoch: 1, shard: 0 }] });
		expect((await call(`/api/quizzes/${id}/archive`, { headers: deployment })).status).toBe(200);
	});
});
