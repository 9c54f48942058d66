import type { Context, MiddlewareHandler } from "hono";
import type { App } from "./context.ts";

/** Says that the reply is for whoever asks alone. Guards call it, so that nothing behind them can forget it. */
export function keepPrivate(c: Context<App>): void {
	c.set("isPrivate", true);
}

/** Keeps from every cache what a guard has let somebody see, whatever the route says of caching; refusals too. */
export const privateReplies: MiddlewareHandler<App> = async function privateReplies(c, next) {
	await next();
	if (c.get("isPrivate")) c.header("cache-control", "private, no-store");
};
