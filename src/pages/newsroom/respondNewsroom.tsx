import type { Context } from "hono";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { App } from "../../http/context.ts";

/** The newsroom's pages run only our own script, show only our own frames, and cannot be framed. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join("; ");

/** Replies with a page of the newsroom. */
export function respondNewsroom(c: Context<App>, page: VNode, status: 200 | 401 = 200): Response {
	c.header("content-security-policy", policy);
	// With `no-referrer`, browsers would send forms without an origin.
	c.header("referrer-policy", "same-origin");
	c.header("cross-origin-resource-policy", "same-origin");
	c.header("cross-origin-opener-policy", "same-origin");
	return c.html(`<!doctype html>${renderToString(page)}`, status);
}
