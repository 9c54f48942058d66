import type { MiddlewareHandler } from "hono";
import type { App } from "./env.ts";

const READERS_API = /^\/api\/quizzes\/[^/]+(\/answers|\/stats(\.csv)?)?$/;
const embedHeaders = {
	"access-control-allow-origin": "*",
	"cross-origin-resource-policy": "cross-origin",
	"timing-allow-origin": "*",
};
const preflightHeaders = {
	"access-control-allow-methods": "GET, HEAD, POST",
	"access-control-allow-headers": "content-type",
	"access-control-max-age": "86400",
};

/** Whether any site may use this address: what readers' widgets ask for, and nothing of the newsroom's. */
function isForReaders(path: string, method: string): boolean {
	if (!READERS_API.test(path)) return false;
	return ["GET", "HEAD", "OPTIONS"].includes(method) || (method === "POST" && path.endsWith("/answers"));
}

/**
 * Lets every site's page use the readers' API, from an opaque origin too. No credentials are ever
 * allowed, so `*` gives away nothing that a plain request would not, and no answer varies by origin.
 */
export const readersHeaders: MiddlewareHandler<App> = async function readersHeaders(c, next) {
	c.header("x-content-type-options", "nosniff");
	if (isForReaders(c.req.path, c.req.method)) {
		for (const [name, value] of Object.entries(embedHeaders)) c.header(name, value);
		if (c.req.method === "OPTIONS") return c.body(null, 204, preflightHeaders);
	}
	await next();
};
