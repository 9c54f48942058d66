import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DAY_MS } from "../../../contract/time.ts";
import { app } from "../../../src/app.ts";
import { draftCode, readDraftCode } from "../../../src/auth/draftLink.ts";
import { linkCode, readLinkCode, sessionCookie, sessionOf } from "../../../src/auth/session.ts";
import { secretNamed } from "../../../src/catalog/secrets.ts";
import { toHex } from "../../../src/platform/hex.ts";
import { hmac, hmacKey } from "../../../src/platform/hmac.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";
import { settle } from "../lib/settle.ts";

afterEach(() => {
	vi.useRealTimers();
});

/** A draft's code as 0.2.0 made it. */
async function oldCode(quiz: string, expires: number): Promise<string> {
	const key = await hmacKey(`${await secretNamed(env.DB, "sessions")} ${env.NEWSROOM_TOKEN}`);
	const text = `${expires}.${quiz}`;
	return `${text}.${toHex(await hmac(key, `draft ${text}`))}`;
}

const base64 = (value: object) =>
	btoa(JSON.stringify(value)).replace(/=+$/, "").replace(/\+/g, "-").replace(/\//g, "_");

describe("what is signed here", () => {
	it("opens what it was signed for, and nothing else", async () => {
		const now = Date.now();
		const { code } = await draftCode(env, "signed-one", { maker: undefined, now });
		const link = await linkCode(env, "deployment", now);
		const cookie = (await sessionCookie(env, "deployment", now)).split(";", 1).join();
		const session = cookie.replace("newsroom=", "");
		const visit = (value: string) => {
			const headers = { cookie: `newsroom=${value}` };
			return sessionOf(new Request("https://readback.example/newsroom", { headers }), env, now);
		};
		expect((await readDraftCode(env, "signed-one", code, now))?.expires).toBeGreaterThan(now);
		expect(await readLinkCode(env, link, now)).toMatchObject({ token: "deployment" });
		expect(await visit(session)).toMatchObject({ scopes: ["admin"] });
		expect(await readDraftCode(env, "signed-two", code, now)).toBeUndefined();
		for (const other of [link, session]) expect(await readDraftCode(env, "deployment", other, now)).toBeUndefined();
		for (const other of [code, session]) expect(await readLinkCode(env, other, now)).toBeUndefined();
		for (const other of [code, link]) expect(await visit(other)).toBeUndefined();
	});

	it("is refused when its sender has changed or made it", async () => {
		const now = Date.now();
		const { code, expires } = await draftCode(env, "signed-forged", { maker: undefined, now });
		const [head = "", body = "", signature = ""] = code.split(".");
		const claims = { aud: "draft", sub: "signed-forged", exp: expires / 1000 };
		const forged = [
			...["", ".", "..", "x", "a.b.c", `${code}x`, `${head}.${body}`, `${head}.${body}.`, "1".repeat(10_000)],
			`${head}.${base64({ ...claims, exp: claims.exp + 1 })}.${signature}`,
			`${base64({ alg: "none" })}.${body}.`,
			`${base64({ alg: "HS512" })}.${body}.${signature}`,
			`${base64({ alg: "RS256" })}.${base64(claims)}.${signature}`,
		];
		for (const each of forged) expect(await readDraftCode(env, "signed-forged", each, now)).toBeUndefined();
	});

	it("ends with the deployment's token", async () => {
		const now = Date.now();
		const { code } = await draftCode(env, "signed-ends", { maker: undefined, now });
		const changed = { ...env, NEWSROOM_TOKEN: "another" };
		expect(await readDraftCode(changed, "signed-ends", code, now)).toBeUndefined();
	});
});

describe("a draft's link of 0.2.0", () => {
	it("shows its draft until it expires, and no other", async () => {
		const id = "signed-old";
		const body = JSON.stringify({ ...fixtureDocument, id });
		await call(`/api/quizzes/${id}/draft`, { method: "PUT", headers: deployment, body });
		const expires = Date.now() + 7 * DAY_MS;
		const code = await oldCode(id, expires);
		const open = (path: string) => settle((ctx) => app.fetch(new Request(`https://readback.example${path}`), env, ctx));
		for (const path of [`/quizzes/${id}?draft=${code}`, `/api/quizzes/${id}?draft=${code}`]) {
			const response = await open(path);
			expect([response.status, response.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
		}
		const later = code.replace(String(expires), String(expires + 1));
		expect(await readDraftCode(env, id, later, Date.now())).toBeUndefined();
		expect(await readDraftCode(env, "signed-other", code, Date.now())).toBeUndefined();
		vi.useFakeTimers({ toFake: ["Date"], now: expires });
		expect((await open(`/quizzes/${id}?draft=${code}`)).status).toBe(401);
	});
});
