import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type AnswersBody, answersReply, logLine } from "../../../contract/answers.ts";
import { auditTrail } from "../../../contract/newsroom.ts";
import { readJson } from "../../../contract/readJson.ts";
import { app } from "../../../src/app.ts";
import { findEpochs, openEpoch } from "../../../src/catalog/store.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { call, publishAs, record, statsOf } from "../lib/call.ts";
import { logNamed } from "../lib/log.ts";
import { settle } from "../lib/settle.ts";
import { anHourLater } from "../lib/time.ts";

const DAY = 86_400_000;
const token = { authorization: "Bearer test-token" };
/** Three flushes within ten seconds are 0.3 a second. */
const EASILY = { ...env, GROWTH_PACE: "0.25" };

async function post(id: string, body: AnswersBody, settings = env) {
	const request = new Request(`https://readback.example/api/quizzes/${id}/answers`, {
		method: "POST",
		headers: { origin: `https://${body.host ?? "news.example"}` },
		body: JSON.stringify(body),
	});
	const reply = await settle((ctx) => app.fetch(request, settings, ctx));
	return answersReply.parse(await reply.json());
}

async function epochsOf(id: string) {
	return (await findEpochs(env.DB, id)).map(({ epoch, shards }) => [epoch, shards]);
}

// However slow the machine is, what a test sends falls into one moment.
beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
});
afterEach(() => {
	vi.useRealTimers();
});

describe("a quiz that many play at once", () => {
	it("gets eight shards, then sixty-four, and no more", async () => {
		const id = await publishAs("growth-steps");
		expect(await epochsOf(id)).toEqual([[1, 1]]);
		for (let n = 0; n < 3; n++) await post(id, bodyOf({ clock: "new" }), EASILY);
		expect(await epochsOf(id)).toEqual([
			[1, 1],
			[2, 8],
		]);
		expect(await (await call(`/api/quizzes/${id}`)).json()).toMatchObject({ epoch: 2 });
		const hasty = { ...env, GROWTH_PACE: "0.05" };
		await post(id, bodyOf({ clock: "new" }, { epoch: 2 }), hasty);
		await post(id, bodyOf({ clock: "new" }, { epoch: 3 }), hasty);
		expect(await epochsOf(id)).toEqual([
			[1, 1],
			[2, 8],
			[3, 64],
		]);
	});

	it("does not grow for what an older epoch still takes, nor at its usual pace", async () => {
		const id = await publishAs("growth-calm");
		for (let n = 0; n < 20; n++) await post(id, bodyOf({ clock: "new" }));
		expect(await epochsOf(id)).toEqual([[1, 1]]);
		for (let n = 0; n < 3; n++) await post(id, bodyOf({ clock: "new" }), EASILY);
		for (let n = 0; n < 3; n++) await post(id, bodyOf({ clock: "new" }), EASILY);
		expect(await epochsOf(id)).toEqual([
			[1, 1],
			[2, 8],
		]);
	});

	it("loses nothing and doubles nothing over the switch, and tells every reader the whole", async () => {
		const id = await publishAs("growth-switch");
		const running = newAttempt();
		await post(id, bodyOf({ clock: "new" }, { attempt: running }), EASILY);
		for (let n = 0; n < 4; n++) await post(id, bodyOf(rightResponses), EASILY);
		// New attempts go to the eight, by a hash that nobody knows.
		for (let n = 0; n < 12; n++) await post(id, bodyOf({ ...rightResponses, clock: "old" }, { epoch: 2 }));
		// The running one ends where it began; sent twice it counts once.
		const end = bodyOf(rightResponses, { attempt: running });
		await post(id, end);
		await post(id, end);
		const report = await statsOf(id, token);
		expect(report).toMatchObject({ started: 17, completed: 17 });
		const seen = report.questions[0]?.responses.map(({ readers }) => readers);
		expect(seen).toEqual([12, 5, 0, 0]);
		const exported = await anHourLater(() => call(`/api/quizzes/${id}/answers.ndjson`, { headers: token }));
		const lines = (await exported.text()).trim().split("\n");
		const ids = lines.map((line) => readJson(logLine, line).attempt);
		expect(new Set(ids).size).toBe(17);
		expect(ids).toHaveLength(17);
		// What other shards hold is at most ten seconds old; the reader's own answer is there at once.
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
		expect((await statsOf(id)).completed).toBe(17);
		const late = await post(id, bodyOf(rightResponses, { epoch: 2 }));
		expect(late.tally.completed).toBe(18);
	});

	it("acknowledges what is stored though another shard is in trouble", async () => {
		const id = await publishAs("growth-trouble");
		for (let n = 0; n < 3; n++) await post(id, bodyOf({ clock: "new" }), EASILY);
		expect((await post(id, bodyOf({ clock: "new" }, { epoch: 2 }))).tally.questions.clock?.n).toBe(4);
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
		const trouble = () => Promise.reject(Object.assign(new Error("too busy"), { overloaded: true }));
		const busy = new Proxy(env.ANSWER_LOG, {
			get: (namespace, name) => {
				if (name !== "get") return namespace.idFromName.bind(namespace);
				return (at: DurableObjectId) => {
					const log = namespace.get(at);
					const record = (...call: Parameters<typeof log.record>) => log.record(...call);
					return { record, tally: trouble };
				};
			},
		});
		const reply = await post(id, bodyOf({ clock: "new" }, { epoch: 2 }), { ...env, ANSWER_LOG: busy });
		expect(reply).toMatchObject({ accepted: true, tally: { questions: { clock: { n: expect.any(Number) } } } });
	});

	it("does not grow for retakes and machines, whose hosts take no place; the trail names each growth", async () => {
		const id = await publishAs("growth-counted");
		for (let n = 0; n < 20; n++) {
			await post(id, bodyOf({ clock: "new" }, { again: true, host: `invented-${n}.example` }), EASILY);
		}
		expect(await epochsOf(id)).toEqual([[1, 1]]);
		const hosts = await runInDurableObject(logNamed(`${id}:1:0`), (_, { storage }) =>
			storage.sql.exec("SELECT names FROM hosts").toArray(),
		);
		expect(hosts).toEqual([]);
		for (let n = 0; n < 3; n++) await post(id, bodyOf({ clock: "new" }, { host: "paper.example" }), EASILY);
		expect((await epochsOf(id)).at(-1)).toEqual([2, 8]);
		const trail = auditTrail.parse(await (await call(`/api/newsroom/audit?subject=${id}`, { headers: token })).json());
		expect(trail.filter(({ action }) => action === "grow")).toMatchObject([
			{ actor: "the answer log", subject: id, changed: ["epoch 2", "8 shards"] },
		]);
		expect((await statsOf(id, token)).analysis?.hosts.named).toEqual([{ host: "paper.example", started: 3 }]);
	});

	it("is counted while its object is still of the release before, which has other calls", async () => {
		const id = await publishAs("growth-neighbour");
		for (let n = 0; n < 3; n++) await post(id, bodyOf(rightResponses));
		// The platform's own refusal of a call that an object does not have.
		const older = new Proxy(env.ANSWER_LOG, {
			get: (namespace, name) => {
				if (name !== "get") return namespace.idFromName.bind(namespace);
				return (at: DurableObjectId) =>
					new Proxy(namespace.get(at), {
						get: (log, call) =>
							Reflect.get(
								log,
								["take", "counters", "foldCounters"].includes(String(call)) ? `no-${String(call)}` : call,
							),
					});
			},
		});
		const settings = { ...env, ANSWER_LOG: older };
		expect(await post(id, bodyOf(rightResponses), settings)).toMatchObject({ accepted: true, tally: { completed: 4 } });
		const request = new Request(`https://readback.example/api/quizzes/${id}/stats`, { headers: token });
		const response = await settle((ctx) => app.fetch(request, settings, ctx));
		expect(await response.json()).toMatchObject({ started: 4, completed: 4, scores: { mean: 5000 } });
	});

	it("is opened by one of all who notice", async () => {
		const id = await publishAs("growth-race");
		const at = { current: 1, shards: 8, now: new Date() };
		const opened = await Promise.all(Array.from({ length: 5 }, () => openEpoch(env.DB, id, at)));
		expect(opened.filter(Boolean)).toHaveLength(1);
		expect(await epochsOf(id)).toEqual([
			[1, 1],
			[2, 8],
		]);
	});
});

describe("an epoch of thirty days", () => {
	it("gives way to a next one when somebody comes, and takes the answers of those who began in it", async () => {
		const id = await publishAs("growth-age");
		await record(id, bodyOf(rightResponses));
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 30 * DAY });
		expect(await (await call(`/api/quizzes/${id}`)).json()).toMatchObject({ epoch: 2 });
		expect(await epochsOf(id)).toEqual([
			[1, 1],
			[2, 1],
		]);
		expect(await record(id, bodyOf(rightResponses))).toMatchObject({ accepted: true });
		expect(await record(id, bodyOf(rightResponses, { epoch: 2 }))).toMatchObject({
			accepted: true,
			tally: { completed: 3 },
		});
	});
});
