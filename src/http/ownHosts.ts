import type { MiddlewareHandler } from "hono";
import { isOwnHost } from "../platform/settings.ts";
import type { App } from "./context.ts";
import { Failure } from "./failure.ts";

/** Refuses what is asked for under another host name than the server's own, where its settings name them. */
export const ownHosts: MiddlewareHandler<App> = async (c, next) => {
	const { hostname } = new URL(c.req.url);
	if (isOwnHost(c.env, hostname)) return next();
	throw new Failure("forbidden", `this server does not answer as ${hostname}; open the address that it printed`);
};
