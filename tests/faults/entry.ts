import type { Env } from "../../src/env.ts";
import worker, { AnswerLog } from "../../src/index.ts";
import { type Random, randomFrom } from "../lib/random.ts";

type FaultyEnv = Env & { FAULT_SEED?: string };

/** How likely each fault is, per flush. */
const BEFORE_WRITE = 0.02;
const AFTER_WRITE = 0.02;
const AFTER_COMMIT = 0.02;
const EVICTION = 0.01;

/** None after the campaign has asked for peace. */
let isPeace = false;

/** The answer log, in which errors are thrown before, between and after what a flush does, and which goes away at any time. */
export class FaultyLog extends AnswerLog {
	readonly #random: Random;

	constructor(ctx: DurableObjectState, env: FaultyEnv) {
		const random = randomFrom(Number(env.FAULT_SEED ?? 1) + Date.now());
		const { sql } = ctx.storage;
		const failing = new Proxy(sql.exec, {
			apply(exec, _, parameters: Parameters<typeof sql.exec>) {
				const cursor: SqlStorageCursor<Record<string, SqlStorageValue>> = Reflect.apply(exec, sql, parameters);
				const isWrite = parameters[0].includes("INSERT INTO attempts");
				if (isWrite && !isPeace && random() < AFTER_WRITE) throw new Error("a fault between the row and the counters");
				return cursor;
			},
		});
		Object.defineProperty(sql, "exec", { value: failing });
		super(ctx, env);
		this.#random = random;
	}

	override take(...call: Parameters<AnswerLog["take"]>): ReturnType<AnswerLog["take"]> {
		if (isPeace) return super.take(...call);
		if (this.#random() < BEFORE_WRITE) throw new Error("a fault before the write");
		const recorded = super.take(...call);
		if (this.#random() < AFTER_COMMIT) throw new Error("a fault after the commit");
		if (this.#random() < EVICTION) this.ctx.abort("evicted");
		return recorded;
	}
}

export default {
	fetch(request: Request, env: Env, ctx: ExecutionContext): Response | Promise<Response> {
		if (new URL(request.url).pathname !== "/peace") return worker.fetch(request, env, ctx);
		isPeace = true;
		return new Response();
	},
};
