import type { MiddlewareHandler } from "hono";
import { isOwnHost } from "../platform/settings.ts";
import type { App } from "./context.ts";
import { Failure } from "./failure.ts";

/** Refuses requests for another host name than the server's own, if its settings list its names. */
export const ownHosts: MiddlewareHandler<App> = async (c, next) => {
	const { hostname } = new URL(c.req.url);
	if (isOwnHost(c.env, hostname)) return next();
	throw new Failure("forbidden", `this server does not answer as ${hostname}; open the address that it printed`);
};
