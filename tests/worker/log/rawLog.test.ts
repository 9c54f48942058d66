import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { logLine } from "../../../contract/answers.ts";
import { catalog } from "../../../src/catalog/catalog.ts";
import { openEpoch } from "../../../src/catalog/store.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { call, publishAs, record } from "../lib/call.ts";
import { anHourLater } from "../lib/time.ts";

const headers = { authorization: "Bearer test-token" };

describe("GET /api/quizzes/:id/answers.ndjson", () => {
	it("gives every attempt as it was sent, by id, over several pages", async () => {
		const id = await publishAs("log-lines");
		const bodies = Array.from({ length: 502 }, () => bodyOf({ clock: "new", bell: null }));
		bodies.push(bodyOf(rightResponses, { again: true, host: "paper.example", embed: "iframe" }));
		for (const body of bodies) await record(id, body);
		const response = await anHourLater(() => call(`/api/quizzes/${id}/answers.ndjson`, { headers }));
		expect(response.headers.get("cache-control")).toBe("private, no-store");
		const lines = new TextDecoder()
			.decode(await response.arrayBuffer())
			.trimEnd()
			.split("\n");
		const attempts = lines.map((line) => logLine.parse(JSON.parse(line)));
		const sent = bodies.map(({ protocol, ...body }) => ({ again: false, suspect: 0, host: "", ...body }));
		sent.sort((a, b) => (a.attempt < b.attempt ? -1 : 1));
		expect(attempts.map(({ hour, ...attempt }) => attempt)).toEqual(sent);
		expect(new Set(attempts.map(({ hour }) => hour)).size).toBeLessThanOrEqual(2);
	});

	it("gives an attempt only when its hour is over, and says how many it leaves out", async () => {
		const id = await publishAs("log-hour");
		await record(id, bodyOf(rightResponses));
		await record(id, bodyOf(rightResponses, { again: true }));
		const now = await call(`/api/quizzes/${id}/answers.ndjson`, { headers });
		expect([now.headers.get("readback-left-out"), await now.text()]).toEqual(["2", ""]);
		const later = await anHourLater(() => call(`/api/quizzes/${id}/answers.ndjson`, { headers }));
		expect(later.headers.get("readback-left-out")).toBe("0");
		expect((await later.text()).trim().split("\n")).toHaveLength(2);
	});

	it("leaves out the attempts of all shards that answer at the same time, in log and archive", async () => {
		const id = await publishAs("log-wide");
		await openEpoch(env.DB, id, { current: 1, shards: 8, now: new Date() });
		catalog.forget(id);
		for (let n = 0; n < 24; n++) await record(id, bodyOf(rightResponses, { epoch: 2 }));
		for (const path of ["answers.ndjson", "archive"]) {
			const response = await call(`/api/quizzes/${id}/${path}`, { headers });
			expect(response.headers.get("readback-left-out")).toBe("24");
			if (path === "archive") expect(await response.text()).toContain('"leftOut":24');
			else await response.body?.cancel();
		}
	});

	it("is empty before the first answer, and for the newsroom only", async () => {
		const id = await publishAs("log-empty");
		expect((await (await call(`/api/quizzes/${id}/answers.ndjson`, { headers })).arrayBuffer()).byteLength).toBe(0);
		expect((await call(`/api/quizzes/${id}/answers.ndjson`)).status).toBe(401);
		expect((await call("/api/quizzes/no-such/answers.ndjson", { headers })).status).toBe(404);
	});
});
