import { type Context, Hono } from "hono";
import type { Scope } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../http/context.ts";
import { respondNdjson, sayWhatIsMissing } from "../http/ndjson.ts";
import { attemptsOf, prepareExport } from "../log/exportAttempts.ts";

/** The scopes that may read single attempts. */
const readers: Scope[] = ["analyst"];

/** All stored attempts whose hour is over, one per line. Headers say what is missing. */
export async function respondRawLog(c: Context<App>, id: string): Promise<Response> {
	const now = Date.now();
	const { epochs } = await catalog.inspect(c.env.DB, id);
	const prepared = await prepareExport(c.env, id, epochs, now);
	sayWhatIsMissing(c, prepared);
	return respondNdjson(c, attemptsOf(c.env, id, prepared), `${id}.ndjson`);
}

export const rawLog = new Hono<App>();

rawLog.get("/:id/answers.ndjson", allow(...readers), (c) => respondRawLog(c, c.req.param("id")));
