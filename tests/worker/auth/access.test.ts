import { env } from "cloudflare:workers";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { app } from "../../../src/app.ts";
import type { Env } from "../../../src/env.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { settle } from "../lib/settle.ts";

const team = "paper.cloudflareaccess.com";
const audience = "the-newsroom";
const home = "https://newsroom.example";
const people = { "*": ["author"], "Ada@Paper.example": ["admin"], crawler: ["analyst"] };
const guarded: Env = { ...env, ACCESS_TEAM: team, ACCESS_AUDIENCE: audience, ACCESS_PEOPLE: JSON.stringify(people) };
const ours = await generateKeyPair("RS256");
const theirs = await generateKeyPair("RS256");

/** The team's public keys, as Access serves them. */
async function replayKeys(): Promise<void> {
	const keys = [{ ...(await exportJWK(ours.publicKey)), kid: "one", alg: "RS256", use: "sig" }];
	vi.spyOn(globalThis, "fetch").mockImplementation(async (url) => {
		expect(String(url)).toBe(`https://${team}/cdn-cgi/access/certs`);
		return Response.json({ keys });
	});
}

afterEach(() => {
	vi.restoreAllMocks();
});

type Claims = { email?: string; common_name?: string };
type Forgery = { issuer?: string; audience?: string; expires?: string; key?: CryptoKey };

function assert(
	claims: Claims,
	{ issuer = `https://${team}`, audience: aud = audience, expires = "1h", key = ours.privateKey }: Forgery = {},
) {
	const token = new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" });
	return token.setIssuer(issuer).setAudience(aud).setIssuedAt().setExpirationTime(expires).sign(key);
}

function ask(assertion: string, path = "/api/quizzes", init: RequestInit = {}, settings = guarded): Promise<Response> {
	const headers = { ...init.headers, "cf-access-jwt-assertion": assertion };
	return settle((ctx) => app.fetch(new Request(home + path, { ...init, headers }), settings, ctx));
}

describe("Cloudflare Access", () => {
	it("lets in whom it vouches for, with the scopes that are said of them", async () => {
		await replayKeys();
		expect((await ask(await assert({ email: "eve@paper.example" }))).status).toBe(200);
		expect((await ask(await assert({ email: "eve@paper.example" }), "/api/newsroom/tokens")).status).toBe(403);
		expect((await ask(await assert({ email: "Ada@paper.example" }), "/api/newsroom/tokens")).status).toBe(200);
		expect(
			(await ask(await assert({ common_name: "crawler" }), "/api/quizzes/none/draft", { method: "DELETE" })).status,
		).toBe(403);
		expect((await ask(await assert({}))).status).toBe(401);
	});

	it.each<[string, Forgery]>([
		["another key", { key: theirs.privateKey }],
		["another issuer", { issuer: "https://evil.cloudflareaccess.com" }],
		["another application's audience", { audience: "the-canteen" }],
		["an expired one", { expires: "-1h" }],
	])("is not believed with %s", async (_, forgery) => {
		await replayKeys();
		expect((await ask(await assert({ email: "ada@paper.example" }, forgery))).status).toBe(401);
	});

	it("is not believed with another algorithm, with none, or with something else", async () => {
		await replayKeys();
		const secret = new TextEncoder().encode("a".repeat(32));
		const claims = new SignJWT({ email: "ada@paper.example" }).setIssuer(`https://${team}`).setAudience(audience);
		const symmetric = await claims
			.setExpirationTime("1h")
			.setProtectedHeader({ alg: "HS256", kid: "one" })
			.sign(secret);
		const [, payload] = symmetric.split(".");
		const unsigned = `${btoa(JSON.stringify({ alg: "none" })).replaceAll("=", "")}.${payload}.`;
		for (const forged of [symmetric, unsigned, "a.b.c", "x"]) expect((await ask(forged)).status).toBe(401);
	});

	it("is not asked where it is not set up, and lets nobody in where it is set up wrongly", async () => {
		const assertion = await assert({ email: "ada@paper.example" });
		expect((await ask(assertion, "/api/quizzes", {}, env)).status).toBe(401);
		vi.spyOn(console, "error").mockReturnValue();
		for (const people of ["", "{", '{"*":["owner"]}']) {
			const settings = { ...guarded, ACCESS_PEOPLE: people };
			expect((await ask(assertion, "/api/quizzes", {}, settings)).status).toBe(503);
		}
	});

	it("names people in the audit trail, and lets no other site's page change anything", async () => {
		await replayKeys();
		const assertion = await assert({ email: "ada@paper.example" });
		const body = JSON.stringify({ ...fixtureDocument, id: "access-audit" });
		const put = (headers: Record<string, string>) =>
			ask(assertion, "/api/quizzes/access-audit", { method: "PUT", headers, body });
		expect((await put({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).status).toBe(403);
		expect((await put({ "sec-fetch-site": "same-site" })).status).toBe(403);
		expect((await put({ origin: home, "sec-fetch-site": "same-origin" })).status).toBe(200);
		const trail = await ask(assertion, "/api/newsroom/audit?subject=access-audit");
		expect(await trail.json()).toMatchObject([{ actor: "ada@paper.example", action: "publish", revision: 1 }]);
	});

	it("opens the page of figures by itself", async () => {
		await replayKeys();
		const assertion = await assert({ email: "eve@paper.example" });
		const body = JSON.stringify({ ...fixtureDocument, id: "access-page" });
		await ask(assertion, "/api/quizzes/access-page", { method: "PUT", body });
		expect(await (await ask(assertion, "/newsroom/quizzes/access-page/figures")).text()).toContain(
			"Full figures, for the newsroom",
		);
		const link = await ask(assertion, "/api/newsroom/links", {
			method: "POST",
			body: JSON.stringify({ to: "/stats/access-page" }),
		});
		expect(link.status).toBe(400);
	});
});
