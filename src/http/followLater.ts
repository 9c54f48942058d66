import type { Context } from "hono";
import { followChanges } from "../catalog/list/makeEntries.ts";
import { logFault } from "../platform/logFault.ts";
import type { App } from "./context.ts";

/** Updates the list of quizzes after the reply is sent, so that the next person who opens the list need not wait. */
export function followLater(c: Context<App>): void {
	c.executionCtx.waitUntil(
		followChanges(c.env.DB).catch((error: unknown) => logFault("unforeseen", { part: "the list of quizzes" }, error)),
	);
}
