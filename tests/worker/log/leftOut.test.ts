import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LeftOutReply, leftOutList, leftOutReply } from "../../../contract/leftOut.ts";
import { auditTrail } from "../../../contract/newsroom.ts";
import { openEpoch } from "../../../src/catalog/store.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { call, publishAs, record, statsOf } from "../lib/call.ts";
import { countedBy, logNamed, scanOf } from "../lib/log.ts";
import { deployment, makeToken, showing } from "../lib/newsroom.ts";
import { anHourLater } from "../lib/time.ts";

const PAPER = "paper.example";
const EVIL = "evil.example";
const DAY = 86_400_000;

const leaveOut = (id: string, body: object, headers: Record<string, string> = deployment) =>
	call(`/api/quizzes/${id}/left-out`, { method: "POST", headers, body: JSON.stringify(body) });
const effectOf = async (response: Response): Promise<LeftOutReply> => leftOutReply.parse(await response.json());
const takeBack = (id: string, rule: number | null) =>
	call(`/api/quizzes/${id}/left-out/${rule}`, { method: "DELETE", headers: deployment });
const reportOn = (id: string) => statsOf(id, deployment);

const wrong = { clock: "old", bell: true };

/** Three readers of the paper, and so many attempts of an attack from another host. */
async function attacked(id: string, attempts = 6): Promise<string> {
	await publishAs(id);
	for (let n = 0; n < 3; n++) await record(id, bodyOf(rightResponses, { host: PAPER }));
	for (let n = 0; n < attempts; n++) await record(id, bodyOf(wrong, { host: EVIL, embed: "page" }));
	return id;
}

/** The report but for what says that something is left out. */
async function figuresOf(id: string) {
	const { analysis, ...figures } = await reportOn(id);
	return { ...figures, leftOut: undefined, analysis: { ...analysis, suspect: 0 } };
}

// Attempts of one test begin in one hour.
beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 3_600_000) * 3_600_000 + 60_000 });
});
afterEach(() => {
	vi.useRealTimers();
});

describe("attempts that the newsroom leaves out", () => {
	it("are told before: how many, and which figures move; a dry run moves none", async () => {
		const id = await attacked("left-dry");
		const before = await reportOn(id);
		const effect = await effectOf(await leaveOut(id, { host: EVIL, dryRun: true }));
		expect(effect).toMatchObject({ id: null, attempts: 6 });
		expect(effect.figures).toEqual(
			expect.arrayContaining([
				{ figure: "started", before: 9, after: 3 },
				{ figure: "analysis.suspect", before: 0, after: 6 },
				{ figure: `analysis.hosts.${EVIL}`, before: 6, after: 0 },
				{ figure: "questions.clock.readers", before: 9, after: 3 },
				{ figure: "questions.clock.right.share", before: 3 / 9, after: 1 },
			]),
		);
		expect(await reportOn(id)).toEqual(before);
		expect(
			leftOutList.parse(await (await call(`/api/quizzes/${id}/left-out`, { headers: deployment })).json()),
		).toEqual([]);
	});

	it.each([
		["host", { host: EVIL }],
		["way of embedding", { embed: "page" }],
		["both", { host: EVIL, embed: "page" }],
	])("by %s are as if they had never been, until they are taken back", async (name, rule) => {
		const id = `left-by-${name.replaceAll(" ", "-")}`;
		await publishAs(id);
		for (let n = 0; n < 3; n++) await record(id, bodyOf(rightResponses, { host: PAPER }));
		const clean = await figuresOf(id);
		for (let n = 0; n < 6; n++) await record(id, bodyOf(wrong, { host: EVIL, embed: "page" }));
		const dirty = await reportOn(id);
		const effect = await effectOf(await leaveOut(id, rule));
		expect(await figuresOf(id)).toEqual(clean);
		expect((await effectOf(await takeBack(id, effect.id))).attempts).toBe(6);
		expect(await reportOn(id)).toEqual(dirty);
	});

	it("by hours: from the first on, before the last, and no other", async () => {
		const id = await publishAs("left-hours");
		const start = Math.floor(Date.now() / 3_600_000) * 3_600_000;
		for (let hour = 0; hour < 4; hour++) {
			vi.setSystemTime(start + hour * 3_600_000 + 1000);
			for (let n = 0; n <= hour; n++) await record(id, bodyOf({ clock: "new" }));
		}
		const at = (hour: number) => new Date(start + hour * 3_600_000).toISOString();
		const matching = async (rule: object) => (await effectOf(await leaveOut(id, { ...rule, dryRun: true }))).attempts;
		expect(await matching({ from: at(1), until: at(3) })).toBe(5);
		expect(await matching({ from: at(2) })).toBe(7);
		expect(await matching({ until: at(1) })).toBe(1);
		expect(await matching({ from: at(1).replace("Z", "+00:00"), until: at(2), host: EVIL })).toBe(0);
	});

	it("stay out whatever comes later: new ones, those that go on, and those of other rules", async () => {
		const id = await attacked("left-later");
		const running = newAttempt();
		await record(id, bodyOf({ clock: "old" }, { host: EVIL, attempt: running }));
		const clean = { started: 3, completed: 3 };
		await leaveOut(id, { host: EVIL });
		await record(id, bodyOf(wrong, { host: EVIL, attempt: running }));
		await record(id, bodyOf(wrong, { host: EVIL }));
		expect(await reportOn(id)).toMatchObject({ ...clean, analysis: { suspect: 8 } });
		const second = await effectOf(await leaveOut(id, { embed: "page" }));
		expect(second.attempts).toBe(0);
		await takeBack(id, second.id);
		expect(await reportOn(id)).toMatchObject({ ...clean, analysis: { suspect: 8 } });
	});

	it("stay out over evictions, with and without a checkpoint, and counters are what the rows say", async () => {
		const id = await attacked("left-evicted", 12);
		const log = logNamed(`${id}:1:0`);
		const { id: rule } = await effectOf(await leaveOut(id, { host: EVIL }));
		for (let round = 0; round < 3; round++) {
			await evictDurableObject(log);
			expect(await reportOn(id)).toMatchObject({ started: 3 + round });
			await record(id, bodyOf(rightResponses, { host: PAPER }));
			await record(id, bodyOf(wrong, { host: EVIL }));
			expect(await countedBy(log)).toEqual(await scanOf(log));
		}
		await takeBack(id, rule);
		expect(await countedBy(log)).toEqual(await scanOf(log));
		await evictDurableObject(log);
		expect(await reportOn(id)).toMatchObject({ started: 21, analysis: { suspect: 0 } });
	});

	it("come back under their host, also one that came while it was left out", async () => {
		const id = await publishAs("left-hosts");
		const { id: rule } = await effectOf(await leaveOut(id, { host: EVIL }));
		await record(id, bodyOf({ clock: "new" }, { host: EVIL }));
		await takeBack(id, rule);
		await record(id, bodyOf({ clock: "new" }, { host: EVIL }));
		const log = logNamed(`${id}:1:0`);
		expect(await countedBy(log)).toEqual(await scanOf(log));
		expect((await reportOn(id)).analysis?.hosts.named).toEqual([{ host: EVIL, started: 2 }]);
	});

	it("are left out by shards that come when the quiz grows, too", async () => {
		const id = await attacked("left-grown");
		await leaveOut(id, { host: EVIL });
		await openEpoch(env.DB, id, { current: 1, shards: 8, now: new Date() });
		vi.setSystemTime(Date.now() + 20_000);
		for (let n = 0; n < 12; n++) {
			await record(id, bodyOf(wrong, { host: EVIL, epoch: 2 }));
			await record(id, bodyOf(rightResponses, { host: PAPER, epoch: 2 }));
		}
		expect(await reportOn(id)).toMatchObject({ started: 15, completed: 15, analysis: { suspect: 18 } });
	});

	it("stay out when their shard folds, and cannot be taken back then", async () => {
		const id = await attacked("left-folded");
		const { id: rule } = await effectOf(await leaveOut(id, { host: EVIL }));
		vi.setSystemTime(Date.now() + 91 * DAY);
		await runDurableObjectAlarm(logNamed(`${id}:1:0`));
		expect(await reportOn(id)).toMatchObject({ started: 3, analysis: { suspect: 6 } });
		expect(await effectOf(await takeBack(id, rule))).toMatchObject({ attempts: 0, figures: [] });
		expect(await reportOn(id)).toMatchObject({ started: 3 });
	});

	it("are in the archive with the rule, and out of the figures where it arrives", async () => {
		const id = await attacked("left-archived");
		await leaveOut(id, { host: EVIL });
		const before = await figuresOf(id);
		const kept = await anHourLater(async () =>
			(await call(`/api/quizzes/${id}/archive`, { headers: deployment })).text(),
		);
		expect(kept.match(/"kind":"attempt"/g)).toHaveLength(9);
		const title = (await reportOn(id)).quiz.title;
		await call(`/api/quizzes/${id}`, { method: "DELETE", headers: deployment, body: JSON.stringify({ title }) });
		await env.DB.prepare("DELETE FROM quizzes WHERE id = ?").bind(id).run();
		const text = kept.replaceAll(`"epoch":1`, `"epoch":2`);
		const put = await call(`/api/quizzes/${id}/archive`, { method: "POST", headers: deployment, body: text });
		expect(await put.json()).toEqual({ complete: true });
		expect(await figuresOf(id)).toEqual(before);
		await takeBack(id, 1);
		expect(await reportOn(id)).toMatchObject({ started: 9 });
	});

	it("are in the trail, with who and what", async () => {
		const id = await attacked("left-trail", 1);
		const { id: rule } = await effectOf(await leaveOut(id, { host: EVIL, from: "2026-01-01T00:00Z" }));
		await takeBack(id, rule);
		const trail = auditTrail.parse(
			await (await call(`/api/newsroom/audit?subject=${id}`, { headers: deployment })).json(),
		);
		const changed = ["rule 1", "from 2026-01-01T00:00Z", `host ${EVIL}`];
		expect(trail.slice(0, 2)).toMatchObject([
			{ action: "count-again", changed },
			{ action: "leave-out", changed },
		]);
	});
});

describe("a rule that cannot be", () => {
	it.each([
		["nothing", {}, "must name hours"],
		["half an hour", { from: "2026-11-26T06:30Z" }, "whole hour"],
		["a time without a zone", { from: "2026-11-26T06:00" }, "with its zone"],
		["an end before its start", { from: "2026-11-26T06:00Z", until: "2026-11-26T06:00Z" }, "later than from"],
		["an address for a host", { host: "https://evil.example/" }, "host"],
		["what the log does not know", { address: "192.0.2.1" }, "address"],
	])("is refused in plain words: %s", async (_, rule, words) => {
		const id = await publishAs(`left-refused-${newAttempt().slice(0, 8)}`);
		const refused = await leaveOut(id, rule);
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain(words);
	});

	it("is refused to whoever is no admin, and for a quiz that is not there", async () => {
		const id = await publishAs("left-scopes");
		for (const scope of ["author", "analyst"] as const) {
			const { token } = await makeToken(scope);
			expect((await leaveOut(id, { host: EVIL }, showing(token))).status).toBe(403);
			expect((await call(`/api/quizzes/${id}/left-out`, { headers: showing(token) })).status).toBe(200);
		}
		expect((await leaveOut("left-nowhere", { host: EVIL })).status).toBe(404);
		for (const rule of [7, null]) expect((await takeBack(id, rule)).status).toBe(404);
	});

	it("of two at once is one, and the other is told", async () => {
		const id = await attacked("left-two", 1);
		const both = await Promise.all([leaveOut(id, { host: EVIL }), leaveOut(id, { host: PAPER })]);
		const statuses = both.map(({ status }) => status).toSorted();
		expect([
			[200, 200],
			[200, 412],
		]).toContainEqual(statuses);
		const rules = leftOutList.parse(await (await call(`/api/quizzes/${id}/left-out`, { headers: deployment })).json());
		expect(rules).toHaveLength(statuses.filter((status) => status === 200).length);
	});

	it("holds for a quiz that is withdrawn", async () => {
		const id = await attacked("left-withdrawn");
		await call(`/api/quizzes/${id}/withdraw`, { method: "POST", headers: deployment });
		expect(await effectOf(await leaveOut(id, { host: EVIL }))).toMatchObject({ attempts: 6 });
	});
});
