import type { Env } from "../../src/env.ts";
import worker, { AnswerLog } from "../../src/index.ts";
import { dropCheckpoint } from "../../src/log/checkpoint.ts";
import type { Reading } from "./reading.ts";

const meter: Reading = { requests: 0, objectRequests: 0, rowsRead: 0, rowsWritten: 0, d1Queries: 0 };
/** Cursors count rows as they are read, so they are asked only when the meter is. */
let cursors: { rowsRead: number; rowsWritten: number }[] = [];

function readMeter(): Reading {
	for (const { rowsRead, rowsWritten } of cursors) {
		meter.rowsRead += rowsRead;
		meter.rowsWritten += rowsWritten;
	}
	cursors = [];
	return meter;
}

const watched = new WeakSet<object>();

/** Calls `note` with whatever the named method of `target` returns, and what it was called with. */
function watch<Name extends string, Result>(
	target: { [name in Name]: (...parameters: never[]) => Result },
	name: Name,
	note: (result: Result, parameters: unknown[]) => void,
): void {
	if (watched.has(target)) return;
	watched.add(target);
	const value = new Proxy(target[name], {
		apply(method, _, parameters: unknown[]) {
			const result: Result = Reflect.apply(method, target, parameters);
			note(result, parameters);
			return result;
		},
	});
	Object.defineProperty(target, name, { value });
}

/** The answer log, with every query and call counted. */
export class MeteredLog extends AnswerLog {
	constructor(ctx: DurableObjectState, env: Env) {
		watch(ctx.storage.sql, "exec", (cursor, [query]) => {
			// The local simulator keeps objects' names in a table of its own, which the platform does not have.
			if (!String(query).includes("__miniflare")) cursors.push(cursor);
		});
		super(ctx, env);
	}

	override take(...call: Parameters<AnswerLog["take"]>): ReturnType<AnswerLog["take"]> {
		meter.objectRequests++;
		return super.take(...call);
	}

	override counters(): string {
		meter.objectRequests++;
		return super.counters();
	}

	/** Makes a log of `rows` attempts out of the one that is there, in SQL, and falls asleep. */
	fill(rows: number): void {
		this.ctx.storage.sql.exec(
			`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
			INSERT INTO attempts (id, revision, again, suspect, hour, embed, host, lang, done, answers)
			SELECT randomblob(16), revision, again, suspect, hour, embed, host, lang, done, answers
			FROM n, (SELECT * FROM attempts LIMIT 1)`,
			rows,
		);
		dropCheckpoint(this.ctx.storage.sql);
	}

	/** As the platform does with an object that nobody calls for a while. */
	sleep(): void {
		this.ctx.abort("asleep");
	}
}

type MeteredEnv = Omit<Env, "ANSWER_LOG"> & { ANSWER_LOG: DurableObjectNamespace<MeteredLog> };

async function sleep(log: DurableObjectStub<MeteredLog>): Promise<void> {
	// The abort ends its own call with an error, as it should.
	await log.sleep().catch((error: unknown) => String(error));
}

/** What the benchmark asks beside the Worker's own routes. */
async function control(path: string, env: MeteredEnv): Promise<Response> {
	const [, , command, name = "", rows = ""] = path.split("/");
	if (command === "read") return Response.json(readMeter());
	const log = env.ANSWER_LOG.get(env.ANSWER_LOG.idFromName(decodeURIComponent(name)));
	if (command === "fill") await log.fill(Number(rows));
	await sleep(log);
	return new Response();
}

export default {
	async fetch(request: Request, env: MeteredEnv, ctx: ExecutionContext): Promise<Response> {
		watch(env.DB, "prepare", () => {
			meter.d1Queries++;
		});
		const { pathname } = new URL(request.url);
		if (pathname.startsWith("/meter/")) return control(pathname, env);
		meter.requests++;
		return worker.fetch(request, env, ctx);
	},
};
