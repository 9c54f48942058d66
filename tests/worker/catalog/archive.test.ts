import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { archiveReply } from "../../../contract/archive.ts";
import { findEpochs, openEpoch } from "../../../src/catalog/store.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, record, statsOf } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";
import { anHourLater } from "../lib/time.ts";

const DAY = 86_400_000;

/** A quiz with two revisions; an epoch whose time is over, one with eight shards, and one that takes answers. */
async function fullQuiz(id: string): Promise<void> {
	await publishAs(id);
	await record(id, bodyOf(rightResponses, { host: "paper.example" }));
	await record(id, bodyOf({ clock: "old", bell: null }, { embed: "iframe" }));
	const old = new Date(Date.now() - 100 * DAY).toISOString();
	await openEpoch(env.DB, id, { current: 1, shards: 8, now: new Date() });
	for (let n = 0; n < 12; n++) await record(id, bodyOf(rightResponses, { epoch: 2, again: n === 0 }));
	await openEpoch(env.DB, id, { current: 2, shards: 1, now: new Date() });
	await publish({ ...fixtureDocument, id, title: "Another title" });
	await record(id, bodyOf({ clock: "old" }, { epoch: 3, revision: 2 }));
	await env.DB.prepare("UPDATE epochs SET opened_at = ? WHERE quiz = ? AND epoch = 1").bind(old, id).run();
}

async function archiveOf(id: string): Promise<string[]> {
	const response = await anHourLater(() => call(`/api/quizzes/${id}/archive`, { headers: deployment }));
	expect(response.headers.get("cache-control")).toBe("private, no-store");
	return new TextDecoder()
		.decode(await response.arrayBuffer())
		.trimEnd()
		.split("\n");
}

const send = (id: string, lines: string[]) =>
	call(`/api/quizzes/${id}/archive`, { method: "POST", headers: deployment, body: lines.join("\n") });

const named = (lines: string[], from: string, to: string) =>
	lines.map((line) => line.replaceAll(`"${from}"`, `"${to}"`));

describe("an archive", () => {
	it("brings everything back where nothing was: the same report, revisions, epochs, and attempts that go on", async () => {
		await fullQuiz("archive-from");
		const lines = named(await archiveOf("archive-from"), "archive-from", "archive-to");
		expect(lines.filter((line) => line.includes('"kind":"counters"'))).toHaveLength(1);
		for (let from = 0; from < lines.length; from += 4) {
			expect((await call("/api/quizzes/archive-to")).status).toBe(404);
			const part = lines.slice(from, from + 4);
			// Each part twice, as after a lost reply; but nothing comes after the end.
			if (from + 4 < lines.length) await send("archive-to", part);
			const reply = archiveReply.parse(await (await send("archive-to", part)).json());
			expect(reply).toEqual({ complete: from + 4 >= lines.length });
		}
		const [before, after] = [await statsOf("archive-from", deployment), await statsOf("archive-to", deployment)];
		expect({ ...after, quiz: undefined }).toEqual({ ...before, quiz: undefined });
		expect(before.started).toBe(14);
		expect(named(await archiveOf("archive-to"), "archive-to", "archive-from").sort()).toEqual(
			named(lines, "archive-to", "archive-from").sort(),
		);
		const [first] = await findEpochs(env.DB, "archive-from");
		const [arrived] = await findEpochs(env.DB, "archive-to");
		expect(arrived?.salt).not.toBe(first?.salt);
		const late = await record("archive-to", bodyOf(rightResponses, { epoch: 3, revision: 2, attempt: newAttempt() }));
		expect(late.accepted).toBe(true);
		expect((await statsOf("archive-to", deployment)).started).toBe(15);
	});

	it("goes nowhere where such a quiz is, or was", async () => {
		const id = await publishAs("archive-there");
		const lines = await archiveOf(id);
		expect((await send(id, lines)).status).toBe(412);
		const body = JSON.stringify({ title: fixtureDocument.title });
		await call(`/api/quizzes/${id}`, { method: "DELETE", headers: deployment, body });
		expect((await send(id, lines)).status).toBe(412);
	});

	it("that is cut off opens nothing, and can be sent again or deleted", async () => {
		const lines = named(await archiveOf(await publishAs("archive-whole")), "archive-whole", "archive-cut");
		await send("archive-cut", lines.slice(0, 2));
		expect((await send("archive-cut", lines.slice(-1))).status).toBe(400);
		expect((await call("/api/quizzes/archive-cut")).status).toBe(404);
		const body = JSON.stringify({ title: fixtureDocument.title });
		expect((await call("/api/quizzes/archive-cut", { method: "DELETE", headers: deployment, body })).status).toBe(200);
	});

	it.each<[string, (lines: string[]) => string[], number, unknown]>([
		["no beginning", (lines) => lines.slice(1), 412, "first line first"],
		["a line that is not JSON", (lines) => [...lines.slice(0, 1), "{"], 400, "line 2"],
		["a line of no kind", (lines) => [...lines.slice(0, 1), "{}"], 400, "line 2"],
		["another version", (lines) => [String(lines[0]).replace('"format":2', '"format":3')], 400, "line 1"],
		[
			"another quiz's lines",
			(lines) => lines.map((line) => line.replace("archive-bad-", "archive-other-")),
			400,
			"contradicts itself",
		],
		[
			"an answer to no question",
			(lines) => [...lines.slice(0, 3), String(lines[3]).replace('"clock"', '"cuckoo"')],
			400,
			"contradicts itself",
		],
		["an attempt of no epoch", (lines) => [...lines.slice(0, 2), String(lines[3])], 400, "contradicts itself"],
	])("with %s is refused, and says why", async (name, change, status, message) => {
		const to = `archive-bad-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
		const from = `${to}-from`;
		await publishAs(from);
		await record(from, bodyOf({ clock: "old" }));
		const lines = change(named(await archiveOf(from), from, to));
		const response = await send(to, lines);
		expect([response.status, await response.json()]).toEqual([
			status,
			{ error: expect.objectContaining({ message: expect.stringContaining(String(message)) }) },
		]);
	});

	it("of no quiz is none", async () => {
		expect((await call("/api/quizzes/archive-none/archive", { headers: deployment })).status).toBe(404);
	});
});
