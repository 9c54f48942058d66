import { type Context, Hono } from "hono";
import { allow } from "../auth/allow.ts";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../env.ts";
import { attemptsOf } from "../log/answerLogs.ts";

/** Pages as they are asked for, a line an object, so that a log of any size passes through little memory. */
export function toNdjson(pages: AsyncGenerator<object[]>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await pages.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value.map((line) => `${JSON.stringify(line)}\n`).join("")));
		},
		cancel: () => pages.return(undefined).then(() => undefined),
	});
}

/** Answers with every attempt that is kept, a line each. */
export async function answerLog(c: Context<App>, id: string): Promise<Response> {
	const now = Date.now();
	const { epochs } = await catalog.current(c.env.DB, id, { now });
	return c.body(toNdjson(attemptsOf(c.env, id, epochs, now)), 200, {
		"content-type": "application/x-ndjson; charset=utf-8",
		"content-disposition": `attachment; filename="${id}.ndjson"`,
		"cache-control": "private, no-store",
	});
}

export const log = new Hono<App>();

log.get("/:id/answers.ndjson", allow("analyst"), (c) => answerLog(c, c.req.param("id")));
