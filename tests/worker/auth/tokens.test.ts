import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { linkReply, tokenList } from "../../../contract/newsroom.ts";
import { openapi } from "../../../contract/openapi.ts";
import { readReply } from "../../../contract/readJson.ts";
import { scopes } from "../../../contract/wire.ts";
import { app } from "../../../src/app.ts";
import { call, publishAs } from "../lib/call.ts";
import { deployment, makeToken, showing } from "../lib/newsroom.ts";
import { cookieByLink } from "../lib/session.ts";
import { settle } from "../lib/settle.ts";

afterEach(() => {
	vi.useRealTimers();
});

const listAs = (token: string) => call("/api/quizzes", { headers: showing(token) });

async function listed(id: string) {
	const list = tokenList.parse(await (await call("/api/newsroom/tokens", { headers: deployment })).json());
	return list.find((token) => token.id === id);
}

/** Everything that the newsroom may ask for, with the scopes that open it. */
const closed = Object.entries(openapi.paths).flatMap(([path, item]) =>
	Object.entries(item).flatMap(([method, operation]) =>
		"summary" in operation && operation.security
			? [
					{
						method: method.toUpperCase(),
						path: path.replace("{id}", "no-such-quiz"),
						who: operation.security[0]?.newsroom ?? [],
					},
				]
			: [],
	),
);

describe("a newsroom address", () => {
	it("is there for each of the house's rules", () => {
		expect(closed.length).toBeGreaterThan(15);
	});

	it.each(closed)(
		"$method $path is open to whom the interface's description names, and closed to others",
		async ({ method, path, who }) => {
			const ask = async (headers: Record<string, string>) =>
				(await call(path, { method, headers, ...(method !== "GET" && { body: "{}" }) })).status;
			expect(await ask({})).toBe(401);
			expect(await ask(showing("wrong"))).toBe(401);
			for (const scope of scopes) {
				const status = await ask(showing((await makeToken(scope)).token));
				expect([scope, status === 403]).toEqual([scope, !who.includes(scope)]);
				expect(status).not.toBe(401);
			}
		},
	);

	it.each(closed)("$method $path lets no other site's page use it", async ({ method, path }) => {
		const headers = { origin: "https://evil.example", "access-control-request-method": method };
		const asked = await call(path, { method: "OPTIONS", headers });
		expect(asked.headers.get("access-control-allow-methods") ?? "").not.toMatch(/PUT|DELETE/);
		expect(asked.headers.get("access-control-allow-headers") ?? "").not.toMatch(/authorization|\*/i);
		const answered = await call(path, {
			method,
			headers: { ...deployment, ...headers },
			...(method !== "GET" && { body: "{}" }),
		});
		expect(answered.headers.get("access-control-allow-origin")).toBeNull();
	});

	it("answers nobody where nothing is set up", async () => {
		const { NEWSROOM_TOKEN: _, ...bare } = env;
		const request = (headers: Record<string, string>) =>
			new Request("https://readback.example/api/quizzes", { headers });
		for (const headers of [{}, deployment, showing(""), { "cf-access-jwt-assertion": "a.b.c" }]) {
			const response = await settle((ctx) => app.fetch(request(headers), bare, ctx));
			expect(response.status).toBe(401);
		}
	});
});

describe("a token", () => {
	it("is shown once and kept as a digest", async () => {
		const { id, token } = await makeToken("author");
		expect(token).toMatch(/^rb_[0-9a-f]{8}_[0-9a-f]{64}$/);
		const row = await env.DB.prepare("SELECT * FROM tokens WHERE id = ?").bind(id).first();
		expect(JSON.stringify(row)).not.toContain(token.slice(-64));
		expect(await listed(id)).toMatchObject({
			name: "a test's author",
			scopes: ["author"],
			usedOn: null,
			revokedAt: null,
		});
	});

	it("is listed with the last day of its use", async () => {
		const { id, token } = await makeToken("author");
		expect((await listAs(token)).status).toBe(200);
		expect((await listed(id))?.usedOn).toBe(new Date().toISOString().slice(0, 10));
	});

	it("ends when it is revoked, and the browsers that it has let in with it", async () => {
		const quiz = await publishAs("token-session");
		const { id, token } = await makeToken("analyst");
		const body = JSON.stringify({ to: `/stats/${quiz}` });
		const link = await call("/api/newsroom/links", { method: "POST", headers: showing(token), body });
		const { url } = await readReply(linkReply, link);
		const cookie = (await cookieByLink(url)) ?? "";
		const log = () => call(`/newsroom/quizzes/${quiz}/figures/answers.ndjson`, { headers: { cookie } });
		expect((await log()).status).toBe(200);
		const revoke = () => call(`/api/newsroom/tokens/${id}`, { method: "DELETE", headers: deployment });
		expect(await (await revoke()).json()).toEqual({ revoked: true });
		expect(await (await revoke()).json()).toEqual({ revoked: false });
		expect((await listAs(token)).status).toBe(401);
		expect((await log()).status).toBe(401);
		expect((await call("/api/newsroom/tokens/00000000", { method: "DELETE", headers: deployment })).status).toBe(404);
	});

	it("ends by itself", async () => {
		const { token, expiresAt } = await makeToken("author");
		vi.useFakeTimers({ toFake: ["Date"], now: new Date(expiresAt).getTime() - 1000 });
		const ask = () =>
			settle((ctx) =>
				app.fetch(new Request("https://readback.example/api/quizzes", { headers: showing(token) }), env, ctx),
			);
		expect((await ask()).status).toBe(200);
		vi.setSystemTime(new Date(expiresAt));
		expect((await ask()).status).toBe(401);
	});

	it.each([
		["no name", { name: " ", scopes: ["author"] }, "name"],
		["no scope", { name: "A", scopes: [] }, "scopes"],
		["a scope that is none", { name: "A", scopes: ["owner"] }, "scopes"],
		["too long a life", { name: "A", scopes: ["author"], days: 900 }, "days"],
	])("is not made with %s", async (_, request, place) => {
		const init = { method: "POST", headers: deployment, body: JSON.stringify(request) };
		const response = await call("/api/newsroom/tokens", init);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ error: { issues: [{ path: expect.arrayContaining([place]) }] } });
	});

	it("of an author opens the page of figures without the single attempts", async () => {
		const quiz = await publishAs("token-author");
		const { token } = await makeToken("author");
		const body = JSON.stringify({ to: `/stats/${quiz}` });
		const link = await call("/api/newsroom/links", { method: "POST", headers: showing(token), body });
		const { url } = await readReply(linkReply, link);
		const headers = { cookie: (await cookieByLink(url)) ?? "" };
		const page = await (await call(`/newsroom/quizzes/${quiz}/figures`, { headers })).text();
		expect(page).toContain("report.csv");
		expect(page).not.toContain("answers.ndjson");
		expect((await call(`/newsroom/quizzes/${quiz}/figures/answers.ndjson`, { headers })).status).toBe(403);
	});
});
