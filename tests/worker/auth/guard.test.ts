import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { readJson } from "../../../contract/readJson.ts";
import { suspicion } from "../../../contract/wire.ts";
import { app } from "../../../src/app.ts";
import type { Env } from "../../../src/env.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { publishAs, statsOf } from "../lib/call.ts";
import { marksOf } from "../lib/log.ts";
import { settle } from "../lib/settle.ts";

const token = { authorization: "Bearer test-token" };
const keys: Env = { ...env, TURNSTILE_SITE_KEY: "site-key", TURNSTILE_SECRET: "secret-key" };

function ask(path: string, init: RequestInit, settings = keys): Promise<Response> {
	return settle((ctx) => app.fetch(new Request(`https://readback.example/api/quizzes/${path}`, init), settings, ctx));
}

const post = (id: string, body: object) => ask(`${id}/answers`, { method: "POST", body: JSON.stringify(body) });
const guard = (id: string, settings = keys) => ask(`${id}/guard`, { method: "POST", headers: token }, settings);

const verification = z.looseObject({ response: z.string(), idempotency_key: z.string() });

/** Turnstile's answers, replayed: a token is good once per idempotency key, as its documentation says. */
function replay(): { asked: unknown[] } {
	const asked: unknown[] = [];
	const used = new Map<string, string>();
	vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
		expect(url).toBe("https://challenges.cloudflare.com/turnstile/v0/siteverify");
		const body = readJson(verification, String(init?.body));
		asked.push(body);
		if (body.response === "down") throw new TypeError("no network");
		const isFirst = (used.get(body.response) ?? body.idempotency_key) === body.idempotency_key;
		used.set(body.response, body.idempotency_key);
		const isGood = body.response.startsWith("good") && isFirst;
		return Response.json(isGood ? { success: true } : { success: false, "error-codes": ["timeout-or-duplicate"] });
	});
	return { asked };
}

afterEach(() => {
	vi.restoreAllMocks();
});

describe("a guarded quiz", () => {
	it("needs the token to be guarded, and the platform's keys", async () => {
		const id = await publishAs("guard-keys");
		expect((await ask(`${id}/guard`, { method: "POST" })).status).toBe(401);
		expect((await guard(id, env)).status).toBe(501);
		expect((await guard("guard-none")).status).toBe(404);
		expect(await (await guard(id)).json()).toEqual({ guarded: true });
		expect(await (await ask(id, {})).json()).toMatchObject({ guard: "site-key" });
	});

	it("counts attempts with a proof, and stores and marks the others", async () => {
		const id = await publishAs("guard-marks");
		await guard(id);
		const { asked } = replay();
		const attempt = newAttempt();
		await post(id, { ...bodyOf(rightResponses, { attempt }), proof: "good-1" });
		await post(id, { ...bodyOf(rightResponses), proof: "bad" });
		// Somebody else's token.
		await post(id, { ...bodyOf(rightResponses), proof: "good-1" });
		expect((await post(id, bodyOf(rightResponses))).status).toBe(200);
		expect((await marksOf(id)).toSorted()).toEqual([0, suspicion.unproven, suspicion.unproven, suspicion.unproven]);
		expect(await statsOf(id)).toMatchObject({ started: 1, completed: 1 });
		const uuid = attempt.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
		expect(asked[0]).toEqual({ secret: "secret-key", response: "good-1", idempotency_key: uuid });
		expect(JSON.stringify(asked)).not.toContain("remoteip");
	});

	it("lets a proof come later, and lets it stand", async () => {
		const id = await publishAs("guard-late");
		await guard(id);
		replay();
		const attempt = newAttempt();
		await post(id, { ...bodyOf({ clock: "new" }, { attempt }), proof: "down" });
		expect(await statsOf(id)).toMatchObject({ started: 0 });
		await post(id, { ...bodyOf({ clock: "new", bell: false }, { attempt }), proof: "good-2" });
		expect(await statsOf(id)).toMatchObject({ started: 1 });
		await post(id, bodyOf(rightResponses, { attempt }));
		expect(await statsOf(id)).toMatchObject({ started: 1, completed: 1 });
		expect(await marksOf(id)).toEqual([0]);
	});

	it("asks for nothing any more once the guard is gone", async () => {
		const id = await publishAs("guard-off");
		await guard(id);
		expect(await (await ask(`${id}/unguard`, { method: "POST", headers: token })).json()).toEqual({ guarded: false });
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
		await post(id, bodyOf(rightResponses));
		vi.useRealTimers();
		expect(await marksOf(id)).toEqual([0]);
	});
});
