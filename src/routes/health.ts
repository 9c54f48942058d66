import { type Context, Hono } from "hono";
import { HEALTH_ROUTE, type HealthCheck, type HealthPart } from "../../contract/health.ts";
import { namesOfShards } from "../../contract/missingShard.ts";
import { quizId } from "../../contract/text.ts";
import { scopes } from "../../contract/wire.ts";
import { accessFault } from "../auth/access.ts";
import { allow } from "../auth/allow.ts";
import { pendingMigrations, readCatalog, writeCatalog } from "../catalog/checkCatalog.ts";
import { rulesOf } from "../catalog/leftOut.ts";
import { findEpochs, findQuiz } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { readLog, writeLog } from "../log/checkLog.ts";
import { collectTallies } from "../log/collectTallies.ts";
import { built } from "../pages/built.ts";
import { inTime } from "../platform/inTime.ts";
import { causeOf, logFault } from "../platform/logFault.ts";
import { settingsFaults } from "../platform/settingsFaults.ts";

type Result = HealthCheck["parts"][number];

/** A part that takes longer than this counts as broken. */
const LIMIT_MS = 5_000;
/** The file that every page with a quiz loads first. */
const LOADER = "https://assets.internal/embed.js";

function requireNone(faults: string[]): void {
	if (faults.length > 0) throw new Error(faults.join("; "));
}

async function checkAssets(env: Env): Promise<void> {
	const response = await env.ASSETS.fetch(LOADER);
	await response.body?.cancel();
	if (!response.ok) throw new Error(`/embed.js answers ${response.status}; was it built before the deploy?`);
	await built(env);
}

async function checkMigrations({ DB }: Env): Promise<void> {
	const pending = await pendingMigrations(DB);
	requireNone(pending.map((name) => `${name} is pending; run wrangler d1 migrations apply DB --remote`));
}

async function checkQuiz(env: Env, id: string): Promise<void> {
	const [row, epochs] = await Promise.all([findQuiz(env.DB, id), findEpochs(env.DB, id)]);
	if (!row || epochs.length === 0) throw new Error(`there is no quiz ${id}`);
	const { missing } = await collectTallies(env, { quiz: id, epochs, leftOut: rulesOf(row) }, Date.now());
	requireNone(missing.length > 0 ? [`these shards do not respond: ${namesOfShards(missing)}`] : []);
}

async function resultOf(part: HealthPart, check: () => Promise<void>): Promise<Result> {
	const began = Date.now();
	const ms = () => Date.now() - began;
	try {
		await inTime(check, LIMIT_MS, () => new Error(`no answer within ${LIMIT_MS / 1000} s`));
		return { part, ok: true, ms: ms() };
	} catch (error) {
		logFault("health-failed", { part }, error);
		return { part, ok: false, ms: ms(), message: causeOf(error).replace(/^Error: /, "") };
	}
}

/** Checks all parts in parallel. The log is written first and then read. */
async function checkAll(env: Env, quiz: string | undefined): Promise<Result[]> {
	const checkLog = async () => [
		await resultOf("log write", () => writeLog(env)),
		await resultOf("log read", () => readLog(env)),
	];
	const results = await Promise.all([
		resultOf("settings", async () => requireNone([...settingsFaults(env), ...accessFault(env)])),
		resultOf("migrations", () => checkMigrations(env)),
		resultOf("catalog read", () => readCatalog(env.DB)),
		resultOf("catalog write", () => writeCatalog(env.DB)),
		checkLog(),
		resultOf("assets", () => checkAssets(env)),
		...(quiz === undefined ? [] : [resultOf("quiz", () => checkQuiz(env, quiz))]),
	]);
	return results.flat();
}

function respond(c: Context<App>, parts: Result[]): Response {
	const faults = parts.filter(({ ok }) => !ok);
	if (faults.length === 0) return c.json({ ok: true, parts } satisfies HealthCheck);
	const issues = faults.map(({ part, message = "" }) => ({ path: [part], message }));
	const failure = new Failure("unavailable", "at least one part does not work", { issues });
	return c.json({ ok: false, parts, ...failure.body } satisfies HealthCheck, failure.status);
}

export const health = new Hono<App>();

/** The deep check. It needs a token of any scope, because it writes a row in the catalog and in a shard. */
health.get(HEALTH_ROUTE, allow(...scopes), async (c) => {
	const asked = c.req.query("quiz");
	const quiz = quizId.safeParse(asked);
	if (asked !== undefined && !quiz.success) {
		throw new Failure("invalid_request", "this cannot be a quiz's id", {
			issues: [{ path: ["quiz"], message: "must be a quiz's id" }],
		});
	}
	return respond(c, await checkAll(c.env, quiz.data));
});
