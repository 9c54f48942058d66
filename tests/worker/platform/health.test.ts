import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HEALTH_ROUTE, healthCheck, healthParts } from "../../../contract/health.ts";
import { app } from "../../../src/app.ts";
import type { Env } from "../../../src/env.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { call, publishAs, record } from "../lib/call.ts";
import { deployment, makeToken, showing } from "../lib/newsroom.ts";

const always = healthParts.filter((part) => part !== "quiz");

async function check(settings: Env, query = "") {
	const request = new Request(`https://readback.example${HEALTH_ROUTE}${query}`, { headers: deployment });
	const response = await app.fetch(request, settings);
	return { status: response.status, report: healthCheck.parse(await response.json()) };
}

/** The parts that are not well, with what is said of them. */
async function faultsIn(settings: Env, query = "") {
	const { status, report } = await check(settings, query);
	const faults = report.parts.filter(({ ok }) => !ok).map(({ part, message }) => `${part}: ${message}`);
	expect(status).toBe(faults.length > 0 ? 503 : 200);
	expect(report.error?.issues?.map(({ path, message }) => `${path[0]}: ${message}`) ?? []).toEqual(faults);
	return faults;
}

/** A catalog of which statements that match are refused. */
function withoutStatements(refused: RegExp): Env {
	const DB = new Proxy(env.DB, {
		get: (db, name) => {
			if (name === "batch") return db.batch.bind(db);
			return (sql: string) => {
				if (refused.test(sql)) throw new Error("D1_ERROR: the database is read-only");
				return db.prepare(sql);
			};
		},
	});
	return { ...env, DB };
}

function withLog(stub: object): Env {
	const ANSWER_LOG = new Proxy(env.ANSWER_LOG, {
		get: (namespace, name) => (name === "get" ? () => stub : namespace.idFromName.bind(namespace)),
	});
	return { ...env, ANSWER_LOG };
}

const withAssets = (fetch: () => Promise<Response>): Env => ({
	...env,
	ASSETS: Object.assign({}, env.ASSETS, { fetch }),
});

afterEach(() => {
	vi.restoreAllMocks();
});

describe("the deep check", () => {
	it("finds all parts well, tells how long each took, and passes with a token of any scope", async () => {
		for (const scope of ["author", "analyst", "admin"] as const) {
			const { token } = await makeToken(scope);
			const response = await call(HEALTH_ROUTE, { headers: showing(token) });
			const { ok, parts } = healthCheck.parse(await response.json());
			expect([response.status, ok, parts.map(({ part }) => part)]).toEqual([200, true, always]);
		}
	});

	it("is for nobody without a token, while the shallow one is for everybody", async () => {
		expect((await call(HEALTH_ROUTE)).status).toBe(401);
		expect(await (await call("/health")).json()).toEqual({ ok: true });
	});

	it("is kept by no cache", async () => {
		const response = await call(HEALTH_ROUTE, { headers: deployment });
		expect(response.headers.get("cache-control")).toBe("private, no-store");
	});

	const faults: [string, () => Env, string[]][] = [
		[
			"a catalog that refuses to write",
			() => withoutStatements(/^INSERT/),
			["catalog write: D1_ERROR: the database is read-only"],
		],
		[
			"a catalog that is down",
			() => withoutStatements(/./),
			["migrations", "catalog read", "catalog write"].map((part) => `${part}: D1_ERROR: the database is read-only`),
		],
		[
			"objects that refuse to write",
			() => withLog({ writeCheck: () => Promise.reject(new Error("disk full")), readCheck: async () => 1 }),
			["log write: disk full"],
		],
		[
			"objects that lose what they wrote",
			() => withLog({ writeCheck: async () => undefined, readCheck: async () => 0 }),
			["log read: what was just written cannot be read back"],
		],
		[
			"no build",
			() => withAssets(async () => new Response(null, { status: 404 })),
			["assets: /embed.js answers 404; was it built before the deploy?"],
		],
		[
			"a setting that is no number",
			() => ({ ...env, STATS_MINIMUM: "many" }),
			["settings: STATS_MINIMUM is not valid"],
		],
		["retention below an epoch", () => ({ ...env, RETENTION_DAYS: "3" }), ["settings: RETENTION_DAYS is not valid"]],
		[
			"half of Turnstile",
			() => ({ ...env, TURNSTILE_SITE_KEY: "key" }),
			["settings: TURNSTILE_SECRET is missing beside TURNSTILE_SITE_KEY"],
		],
		[
			"Access for people of no known scope",
			() => ({ ...env, ACCESS_TEAM: "a.cloudflareaccess.com", ACCESS_AUDIENCE: "x", ACCESS_PEOPLE: '{"*":["owner"]}' }),
			["settings: ACCESS_PEOPLE.*.0 is not valid"],
		],
	];

	it.each(faults)("names %s, and answers 503", async (_, settings, said) => {
		expect(await faultsIn(settings())).toEqual(said);
	});

	it("gives up a part that hangs, and tells the others", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const checking = faultsIn(withAssets(() => new Promise(() => undefined)));
		await vi.advanceTimersByTimeAsync(6_000);
		vi.useRealTimers();
		expect(await checking).toEqual(["assets: no answer within 5 s"]);
	});

	it("names a migration that is pending", async () => {
		await env.DB.prepare("DELETE FROM d1_migrations WHERE name = '0004_folded_counters.sql'").run();
		const said = await faultsIn(env);
		await env.DB.prepare("INSERT INTO d1_migrations (name) VALUES ('0004_folded_counters.sql')").run();
		expect(said).toEqual([
			"migrations: 0004_folded_counters.sql is pending; run wrangler d1 migrations apply DB --remote",
		]);
		expect(await faultsIn(env)).toEqual([]);
	});

	it("looks at the shards of one quiz where it is asked to", async () => {
		const id = await publishAs("health-quiz");
		await record(id, bodyOf(rightResponses));
		expect(await faultsIn(env, `?quiz=${id}`)).toEqual([]);
		const silent = withLog({
			counters: () => Promise.reject(new Error("malformed")),
			writeCheck: async () => undefined,
			readCheck: async () => 1,
		});
		expect(await faultsIn(silent, `?quiz=${id}`)).toEqual(["quiz: these shards do not respond: 1:0"]);
		expect(await faultsIn(env, "?quiz=no-such")).toEqual(["quiz: there is no quiz no-such"]);
		expect((await call(`${HEALTH_ROUTE}?quiz=%20`, { headers: deployment })).status).toBe(400);
	});
});
