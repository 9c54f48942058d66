import type { Context } from "hono";
import { followChanges } from "../catalog/list/makeEntries.ts";
import { logFault } from "../platform/logFault.ts";
import type { App } from "./context.ts";

/** Has the list follow a change once the reply is on its way, so that whoever looks at it next waits for nothing. */
export function followLater(c: Context<App>): void {
	c.executionCtx.waitUntil(
		followChanges(c.env.DB).catch((error: unknown) => logFault("unforeseen", { part: "the list of quizzes" }, error)),
	);
}
