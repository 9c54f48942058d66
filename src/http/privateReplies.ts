import type { Context, MiddlewareHandler } from "hono";
import type { App } from "./context.ts";

/** Marks the reply as private. Guards call it, so no handler behind them can forget it. */
export function keepPrivate(c: Context<App>): void {
	c.set("isPrivate", true);
}

/** Keeps every private reply out of caches, refusals too, whatever the route says about caching. */
export const privateReplies: MiddlewareHandler<App> = async function privateReplies(c, next) {
	await next();
	if (c.get("isPrivate")) c.header("cache-control", "private, no-store");
};
