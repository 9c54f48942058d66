import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { suspicion } from "../../../contract/wire.ts";
import { app } from "../../../src/app.ts";
import { secretNamed } from "../../../src/catalog/secrets.ts";
import { dailyDigest, networkOf } from "../../../src/http/limitAddress.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { call, postAnswers, publishAs, record, statsOf } from "../lib/call.ts";
import { marksOf } from "../lib/log.ts";
import { settle } from "../lib/settle.ts";

const token = { authorization: "Bearer test-token" };
const robot = { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" };
const person = {
	"user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
};

/** Answers that took this long each, in milliseconds. */
const paced = (ms: number) => {
	const body = bodyOf(rightResponses);
	return {
		...body,
		answers: Object.fromEntries(Object.entries(body.answers).map(([id, each]) => [id, { ...each, ms }])),
	};
};

describe("what is no reader's", () => {
	it("is stored and marked, and left out of all figures, when it calls itself a robot", async () => {
		const id = await publishAs("abuse-robot");
		await postAnswers(id, bodyOf(rightResponses), { headers: robot });
		await postAnswers(id, bodyOf(rightResponses), { headers: person });
		expect((await marksOf(id)).toSorted()).toEqual([0, suspicion.agent]);
		expect(await statsOf(id)).toMatchObject({ started: 1, completed: 1 });
		expect(await statsOf(id, token)).toMatchObject({ started: 1, analysis: { suspect: 1 } });
	});

	it("is marked when it answers faster than anybody reads", async () => {
		const id = await publishAs("abuse-fast");
		await record(id, paced(90));
		await record(id, paced(900));
		expect((await marksOf(id)).toSorted()).toEqual([0, suspicion.timing]);
		expect(await statsOf(id)).toMatchObject({ completed: 1 });
	});

	it("is taken out of what was counted when it shows itself late", async () => {
		const id = await publishAs("abuse-late");
		const attempt = newAttempt();
		const { clock } = paced(100).answers;
		if (!clock) throw new Error("the fixture has changed");
		await record(id, { ...bodyOf({ clock: "new" }, { attempt }), answers: { clock } });
		expect(await statsOf(id)).toMatchObject({ started: 1 });
		await record(id, { ...paced(100), attempt });
		expect(await statsOf(id)).toMatchObject({ started: 0, completed: 0 });
	});
});

describe("an address", () => {
	const limited = (limit: RateLimit["limit"]) => ({ ...env, ANSWERS_LIMIT: { limit } });
	const post = (id: string, address: string, settings: typeof env) =>
		settle((ctx) => {
			const init = {
				method: "POST",
				headers: { "cf-connecting-ip": address },
				body: JSON.stringify(bodyOf({ clock: "new" })),
			};
			return app.fetch(new Request(`https://readback.example/api/quizzes/${id}/answers`, init), settings, ctx);
		});

	it("that sends too much is told when to come again, and what it sends later is taken", async () => {
		const id = await publishAs("abuse-limit");
		const keys: string[] = [];
		let success = false;
		const settings = limited(async ({ key }) => {
			keys.push(key);
			return { success };
		});
		const refused = await post(id, "192.0.2.7", settings);
		expect(refused.status).toBe(429);
		expect(refused.headers.get("retry-after")).toBe("60");
		expect(await refused.json()).toMatchObject({ error: { code: "too_many_requests" } });
		success = true;
		expect((await post(id, "192.0.2.7", settings)).status).toBe(200);
		expect((await post(id, "192.0.2.8", settings)).status).toBe(200);
		// The limiter is given a digest, the same for one address and day.
		expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
		expect(keys[1]).toBe(keys[0]);
		expect(keys[2]).not.toBe(keys[0]);
	});

	it.each([
		["192.0.2.7", "192.0.2.7"],
		["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
		["2001:0db8:0001:0002::1", "2001:db8:1:2"],
		["2001:db8::1", "2001:db8:0:0"],
		["::1", "0:0:0:0"],
		["2001:db8:1:2:3:4:192.0.2.1", "2001:db8:1:2"],
	])("%s counts as %s", (address, network) => {
		expect(networkOf(address)).toBe(network);
	});

	it("has another digest each day, under a secret that each deployment makes once", async () => {
		const secret = await secretNamed(env.DB, "test");
		expect(secret).toMatch(/^[0-9a-f]{64}$/);
		expect(await secretNamed(env.DB, "test")).toBe(secret);
		const key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
		const digest = (day: number) => dailyDigest(key, "192.0.2.7", day * 86_400_000);
		expect(await digest(1)).not.toBe(await digest(2));
	});
});

describe("the form without scripts", () => {
	it("is limited too, and says so to people", async () => {
		const id = await publishAs("abuse-form");
		const request = new Request(`https://readback.example/quizzes/${id}`, {
			method: "POST",
			headers: { "cf-connecting-ip": "192.0.2.7", "content-type": "application/x-www-form-urlencoded" },
			body: "attempt=x",
		});
		const settings = { ...env, ANSWERS_LIMIT: { limit: async () => ({ success: false }) } };
		const response = await settle((ctx) => app.fetch(request, settings, ctx));
		expect(response.status).toBe(429);
		expect(response.headers.get("content-type")).toMatch("text/html");
		expect((await call(`/quizzes/${id}`)).status).toBe(200);
	});
});
