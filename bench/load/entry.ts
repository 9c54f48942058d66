import { DurableObject } from "cloudflare:workers";
import { Hono } from "hono";
import { HOUR_MS } from "../../contract/time.ts";
import type { Env } from "../../src/env.ts";
import worker, { AnswerLog } from "../../src/index.ts";
import { dropCheckpoint } from "../../src/log/checkpoint.ts";

type LoadEnv = Omit<Env, "ANSWER_LOG"> & {
	ANSWER_LOG: DurableObjectNamespace<LoadLog>;
	BARE: DurableObjectNamespace<BareLog>;
};

/** The answer log, which can be filled and sent to sleep. */
export class LoadLog extends AnswerLog {
	/** Makes a log of `rows` attempts out of the ones that are there, in SQL. */
	fill(rows: number): void {
		const { sql } = this.ctx.storage;
		sql.exec(
			`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
			INSERT INTO attempts (id, revision, again, suspect, hour, embed, host, lang, done, answers)
			SELECT randomblob(16), revision, again, suspect, hour, embed, host, lang, done, answers
			FROM n JOIN (SELECT *, row_number() OVER (ORDER BY id) AS k, count(*) OVER () AS c FROM attempts) ON k = 1 + i % c`,
			rows,
		);
		dropCheckpoint(sql);
	}

	size(): { rows: number; bytes: number } {
		const { sql } = this.ctx.storage;
		return { rows: Number(sql.exec("SELECT count(*) AS n FROM attempts").one().n), bytes: sql.databaseSize };
	}

	/** Has every row counted at the next call. */
	dropCheckpoint(): void {
		dropCheckpoint(this.ctx.storage.sql);
	}

	/** As little as it takes to read every row. */
	bareRead(): number {
		return Number(this.ctx.storage.sql.exec("SELECT sum(length(answers)) AS n FROM attempts").one().n);
	}

	/** As the platform does with an object that nobody calls for a while. */
	sleep(): void {
		this.ctx.abort("asleep");
	}
}

/** As little as an object can do that keeps a body: one row, one write. */
export class BareLog extends DurableObject {
	constructor(ctx: DurableObjectState, env: Env) {
		super(ctx, env);
		ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS bodies (id BLOB PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID");
	}

	insert(body: string): void {
		this.ctx.storage.sql.exec("INSERT INTO bodies (id, body) VALUES (randomblob(16), ?)", body);
	}
}

/** As if an hour had gone by. */
function passAnHour(): void {
	const now = Date.now.bind(Date);
	Date.now = () => now() + HOUR_MS;
}

const empty = new Hono();
empty.get("/bench/hono", (c) => c.text("ok"));

async function control(path: string, { ANSWER_LOG }: LoadEnv): Promise<Response> {
	const [, , command, name = "", rows = ""] = path.split("/");
	if (command === "hour") {
		passAnHour();
		return new Response();
	}
	const log = ANSWER_LOG.get(ANSWER_LOG.idFromName(decodeURIComponent(name)));
	if (command === "fill") await log.fill(Number(rows));
	if (command === "size") return Response.json(await log.size());
	if (command === "read") return Response.json(await log.bareRead());
	if (command === "drop") await log.dropCheckpoint();
	// The abort ends its own call with an error, as it should.
	await log.sleep().catch((error: unknown) => String(error));
	return new Response();
}

export default {
	async fetch(request: Request, env: LoadEnv, ctx: ExecutionContext): Promise<Response> {
		const { pathname } = new URL(request.url);
		if (pathname === "/bench/empty") return new Response("ok");
		if (pathname === "/bench/hono") return empty.fetch(request, env, ctx);
		if (pathname === "/bench/insert") {
			await env.BARE.get(env.BARE.idFromName("bare")).insert(await request.text());
			return new Response("ok");
		}
		if (pathname.startsWith("/control/")) return control(pathname, env);
		return worker.fetch(request, env, ctx);
	},
};
