import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { cutLine } from "../../../contract/missingShard.ts";
import { readJson } from "../../../contract/readJson.ts";
import { app } from "../../../src/app.ts";
import { catalog } from "../../../src/catalog/catalog.ts";
import { openEpoch } from "../../../src/catalog/store.ts";
import type { AnswerLog } from "../../../src/log/answerLog.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { call, publishAs, record } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";
import { anHourLater } from "../lib/time.ts";

/** Objects of which the one named `bad` counts its attempts and then gives no page of them. */
const failingIn = (bad: string) => ({
	...env,
	ANSWER_LOG: new Proxy(env.ANSWER_LOG, {
		get: (namespace, name) => {
			if (name !== "get") return namespace.idFromName.bind(namespace);
			return (at: DurableObjectId) => {
				const log: DurableObjectStub<AnswerLog> = namespace.get(at);
				if (at.name !== bad) return log;
				return { count: (since: number) => log.count(since), page: () => Promise.reject(new Error("disk failure")) };
			};
		},
	}),
});

async function linesUntilTheBreak(response: Response): Promise<{ lines: string[]; broke: boolean }> {
	const decoder = new TextDecoder();
	let text = "";
	const lines = () => text.trimEnd().split("\n");
	try {
		for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
	} catch {
		return { lines: lines(), broke: true };
	}
	return { lines: lines(), broke: false };
}

describe("an export whose shard stops responding on the way", () => {
	it.each(["answers.ndjson", "archive"])("says so at its end and breaks off: %s", async (path) => {
		const id = await publishAs(`cut-${path.slice(0, 7)}`);
		await openEpoch(env.DB, id, { current: 1, shards: 8, now: new Date() });
		catalog.forget(id);
		for (let n = 0; n < 40; n++) await record(id, bodyOf(rightResponses, { epoch: 2 }));
		const request = new Request(`https://readback.example/api/quizzes/${id}/${path}`, { headers: deployment });
		const cut = await anHourLater(async () => linesUntilTheBreak(await app.fetch(request, failingIn(`${id}:2:3`))));
		expect(cut.broke).toBe(true);
		expect(readJson(cutLine, cut.lines.at(-1) ?? "")).toEqual({ kind: "cut", epoch: 2, shard: 3 });
		expect(cut.lines.length).toBeGreaterThan(1);
		expect(cut.lines.some((line) => line.includes('"kind":"end"'))).toBe(false);
		const whole = await anHourLater(async () =>
			linesUntilTheBreak(await call(`/api/quizzes/${id}/${path}`, { headers: deployment })),
		);
		expect(whole.broke).toBe(false);
		expect(whole.lines.length).toBeGreaterThan(cut.lines.length);
		expect(whole.lines.some((line) => line.includes('"kind":"cut"'))).toBe(false);
	});
});
