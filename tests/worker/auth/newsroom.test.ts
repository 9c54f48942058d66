import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { draftReply, linkReply } from "../../../contract/newsroom.ts";
import { openapi } from "../../../contract/openapi.ts";
import { readReply } from "../../../contract/readJson.ts";
import { HOUR_MS } from "../../../contract/time.ts";
import { type Scope, scopes } from "../../../contract/wire.ts";
import { app } from "../../../src/app.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publishAs } from "../lib/call.ts";
import { deployment, makeToken, showing } from "../lib/newsroom.ts";
import { cookieByLink, cookieFor, home, ownPage, sessionWith } from "../lib/session.ts";
import { settle } from "../lib/settle.ts";

afterEach(() => {
	vi.useRealTimers();
});

type Asked = { method: string; path: string };

/** Every route below the newsroom's address that the Worker has, once. */
const below: Asked[] = [
	...new Map(
		app.routes
			.filter(({ method, path }) => method !== "ALL" && /^\/newsroom(\/|$)/.test(path))
			.map(({ method, path }) => [`${method} ${path}`, { method, path }]),
	).values(),
];

/** The ways in and out ask for no session. */
const open = new Set(["POST /newsroom/session", "POST /newsroom/leave"]);
const closed = below.filter(({ method, path }) => !open.has(`${method} ${path}`));
const isRead = ({ method }: Asked) => method === "GET";
const isApi = ({ path }: Asked) => path.startsWith("/newsroom/api/");

/** Scopes that narrow a page's downloads. */
const downloads: { [path: string]: Scope[] } = { "/newsroom/quizzes/:id/figures/answers.ndjson": ["analyst"] };

/** Which scopes open it: those that the interface's description names, or all. */
function whoMay({ method, path }: Asked): readonly string[] {
	const described = path.replace("/newsroom", "").replace(/:(\w+)/g, "{$1}");
	const item = Object.entries(openapi.paths).find(([each]) => each === described)?.[1];
	const operation = Object.entries(item ?? {}).find(([each]) => each === method.toLowerCase())?.[1];
	const security = operation && "security" in operation ? operation.security : undefined;
	return security?.[0]?.newsroom ?? [...(downloads[path] ?? scopes), "admin"];
}

function request({ method, path }: Asked, headers: Record<string, string>): Promise<Response> {
	const address = path.replace(/:\w+/g, "no-such-quiz");
	const init = { method, headers, redirect: "manual", ...(method !== "GET" && { body: "{}" }) } as const;
	return settle((ctx) => app.fetch(new Request(home + address, init), env, ctx));
}

const sessions = Object.fromEntries(
	await Promise.all(scopes.map(async (scope) => [scope, await sessionWith(scope)] as const)),
);

describe("a browser's session", () => {
	it.each(["newsroom=a.b.c; ", "newsroom=; ", "newsroom=%00; newsroom=x; xnewsroom=y; "])(
		"is found beside cookies that a sister domain has set: %s",
		async (others) => {
			const { cookie = "" } = sessions.writer ?? {};
			for (const sent of [others + cookie, `${cookie}; ${others}`]) {
				const response = await call("/newsroom/api/quizzes", { headers: { ...ownPage, cookie: sent } });
				expect(response.status).toBe(200);
			}
			expect((await call("/newsroom/api/quizzes", { headers: { ...ownPage, cookie: others } })).status).toBe(401);
		},
	);

	it("and a token get reports that no other site may read", async () => {
		const id = await publishAs("session-cors");
		for (const file of ["stats", "stats.csv"]) {
			const mine = await call(`/newsroom/api/quizzes/${id}/${file}`, { headers: { ...ownPage, ...sessions.writer } });
			const full = await call(`/api/quizzes/${id}/${file}`, { headers: deployment });
			for (const response of [mine, full]) {
				expect(response.status).toBe(200);
				expect(response.headers.get("access-control-allow-origin")).toBeNull();
				expect(response.headers.get("cross-origin-resource-policy")).toBeNull();
			}
			expect((await call(`/api/quizzes/${id}/${file}`)).headers.get("access-control-allow-origin")).toBe("*");
		}
	});
});

describe("below the newsroom's address", () => {
	it("there is all that its pages ask for", () => {
		expect(closed.filter(isApi).length).toBeGreaterThan(20);
		expect(closed.length).toBeGreaterThan(closed.filter(isApi).length + 3);
	});

	it.each(closed)("$method $path is closed without a session, whatever else is shown", async (asked) => {
		for (const headers of [{}, deployment, showing("wrong"), { cookie: "newsroom=a.b.c" }]) {
			const response = await request(asked, { ...ownPage, ...headers });
			expect([response.status, response.headers.get("cache-control")]).toEqual([401, "private, no-store"]);
			expect(response.headers.get("access-control-allow-origin")).toBeNull();
		}
	});

	it.each(closed)("$method $path is open to the scopes that it is for, and to no other", async (asked) => {
		const who = whoMay(asked);
		for (const [scope, session] of Object.entries(sessions)) {
			const response = await request(asked, { ...ownPage, ...session });
			expect([scope, response.status === 403]).toEqual([scope, !who.includes(scope)]);
			expect(response.status).not.toBe(401);
			expect([500, 503]).not.toContain(response.status);
		}
	});

	it.each(closed.filter((asked) => !isRead(asked)))(
		"$method $path changes nothing for another site's page",
		async (asked) => {
			const session = sessions.admin ?? {};
			for (const headers of [
				{ origin: "https://evil.example", "sec-fetch-site": "cross-site" },
				{ origin: "https://sub.readback.example", "sec-fetch-site": "same-site" },
				{ origin: "null", "sec-fetch-site": "cross-site" },
				{ origin: home, "sec-fetch-site": "cross-site" },
				{ origin: home.replace("https", "http"), "sec-fetch-site": "same-site" },
				{ "sec-fetch-site": "none" },
				{},
			]) {
				expect((await request(asked, { ...session, ...headers })).status).toBe(403);
			}
		},
	);

	it.each(closed)("$method $path tells another site's page nothing that it could read", async (asked) => {
		const headers = { origin: "https://evil.example", "access-control-request-method": asked.method };
		const asking = await request({ ...asked, method: "OPTIONS" }, headers);
		const answer = await request(asked, { ...sessions.admin, ...headers });
		for (const { headers } of [asking, answer]) {
			expect(headers.get("access-control-allow-origin")).toBeNull();
			expect(headers.get("access-control-allow-credentials")).toBeNull();
		}
	});

	it.each(closed.filter((asked) => isRead(asked) && !isApi(asked) && !/\.\w+$/.test(asked.path)))(
		"$path loads itself once more after a link on another site, and then asks who is there",
		async (asked) => {
			const first = await request(asked, { "sec-fetch-site": "cross-site" });
			const address = asked.path.replace(/:\w+/g, "no-such-quiz");
			expect(await first.text()).toContain(`content="0; url=${address}"`);
			const second = await (await request(asked, { "sec-fetch-site": "same-origin" })).text();
			expect(second).not.toContain("http-equiv");
			expect(second).toContain('name="token"');
		},
	);
});

describe("signing in", () => {
	const enter = (fields: Record<string, string>, headers: Record<string, string> = ownPage) =>
		call("/newsroom/session", {
			method: "POST",
			headers,
			body: new URLSearchParams(fields),
			redirect: "manual",
		});

	it("takes a token and leads to where somebody wanted to go, and to nowhere else", async () => {
		const { token } = await makeToken("writer");
		for (const [to, led] of [
			["/newsroom/quizzes/abc/figures", "/newsroom/quizzes/abc/figures"],
			["/newsroom?q=kursk&state=draft", "/newsroom?q=kursk&state=draft"],
			["/stats/abc", "/newsroom/quizzes/abc/figures"],
			["https://evil.example", "/newsroom"],
			["//evil.example", "/newsroom"],
			["/newsroom/../quizzes/abc", "/newsroom"],
			["/newsroom\\evil", "/newsroom"],
			["", "/newsroom"],
		] as const) {
			const response = await enter({ token: ` ${token}\n`, to });
			expect([response.status, response.headers.get("location")]).toEqual([303, led]);
			expect(response.headers.get("set-cookie")).toMatch(
				/^newsroom=[\w.-]+; Max-Age=43200; Path=\/newsroom; HttpOnly; Secure; SameSite=Strict$/,
			);
		}
	});

	it("says so where a token is wrong, expired or revoked, and keeps it nowhere", async () => {
		const { id, token } = await makeToken("author");
		await call(`/api/newsroom/tokens/${id}`, { method: "DELETE", headers: deployment });
		for (const wrong of ["", "x", token, `${token}0`, "null"]) {
			const response = await enter({ token: wrong });
			expect([response.status, response.headers.get("set-cookie")]).toEqual([401, null]);
			const page = await response.text();
			expect(page).toContain("This token is not valid");
			if (wrong.length > 9) expect(page).not.toContain(wrong);
		}
	});

	it("is not done by another site's page", async () => {
		const { token } = await makeToken("author");
		for (const headers of [{ origin: "https://evil.example", "sec-fetch-site": "cross-site" }, {}]) {
			const response = await enter({ token }, headers);
			expect([response.status, response.headers.get("set-cookie")]).toEqual([403, null]);
			expect((await call("/newsroom/leave", { method: "POST", headers, redirect: "manual" })).status).toBe(403);
		}
	});

	it("ends by leaving, by time, and with its token", async () => {
		const { id, token } = await makeToken("author");
		const cookie = await cookieFor(token);
		const look = () =>
			settle((ctx) => app.fetch(new Request(`${home}/newsroom/api/quizzes`, { headers: { cookie } }), env, ctx));
		expect((await look()).status).toBe(200);
		const left = await call("/newsroom/leave", { method: "POST", headers: ownPage, redirect: "manual" });
		expect(left.headers.get("set-cookie")).toMatch(/^newsroom=; Max-Age=0; Path=\/newsroom;/);
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 12 * HOUR_MS + 1000 });
		expect((await look()).status).toBe(401);
		vi.useRealTimers();
		expect((await look()).status).toBe(200);
		await call(`/api/newsroom/tokens/${id}`, { method: "DELETE", headers: deployment });
		expect((await look()).status).toBe(401);
	});
});

describe("a link", () => {
	const linkTo = async (body: object) => {
		const init = { method: "POST", headers: deployment, body: JSON.stringify(body) };
		return call("/api/newsroom/links", init);
	};

	it("leads to the newsroom, to a page of it, and from an old address to where it is now", async () => {
		for (const [body, to] of [
			[{}, "/newsroom"],
			[{ to: "/newsroom/quizzes/abc/figures" }, "/newsroom/quizzes/abc/figures"],
			[{ to: "/stats/abc" }, "/newsroom/quizzes/abc/figures"],
		] as const) {
			const { url } = await readReply(linkReply, await linkTo(body));
			expect(new URL(url).searchParams.get("to")).toBe(to);
		}
		for (const to of ["https://evil.example/", "/stats/../x", "/quizzes/abc", 7]) {
			expect((await linkTo({ to })).status).toBe(400);
		}
	});

	it("is used up by its button alone: neither by looking, nor twice, nor by another site", async () => {
		const { url } = await readReply(linkReply, await linkTo({}));
		const path = url.replace(home, "");
		for (const method of ["HEAD", "GET", "GET"]) {
			const looked = await call(path, { method });
			expect([looked.status, looked.headers.get("set-cookie")]).toEqual([200, null]);
		}
		const body = new URL(url).searchParams;
		const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
		expect((await call("/newsroom/session", { method: "POST", headers: foreign, body })).status).toBe(403);
		const cookie = await cookieByLink(url);
		expect((await call("/newsroom/api/quizzes", { headers: { cookie: cookie ?? "" } })).status).toBe(200);
		expect(await cookieByLink(url)).toBeUndefined();
		expect((await call("/newsroom?code=a.b.c")).status).toBe(401);
	});

	it("of an older release to downloads leads on", async () => {
		const response = await call("/stats/abc/report.csv", { redirect: "manual" });
		expect([response.status, response.headers.get("location")]).toEqual([
			301,
			"/newsroom/quizzes/abc/figures/report.csv",
		]);
	});

	it("to a draft ends with the token that made it", async () => {
		const id = await publishAs("newsroom-draft-link");
		const { id: token, token: secret } = await makeToken("writer");
		const body = JSON.stringify({ ...fixtureDocument, id, title: "Another title" });
		const init = { method: "PUT", headers: showing(secret), body };
		const { preview } = await readReply(draftReply, await call(`/api/quizzes/${id}/draft`, init));
		const { search } = new URL(preview);
		expect((await call(`/api/quizzes/${id}${search}`)).status).toBe(200);
		await call(`/api/newsroom/tokens/${token}`, { method: "DELETE", headers: deployment });
		expect((await call(`/api/quizzes/${id}${search}`)).status).toBe(401);
		expect((await call(`/quizzes/${id}${search}`)).status).toBe(401);
	});
});
