import type { Context } from "hono";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { App } from "../http/context.ts";
import { toFailure } from "../http/failure.ts";
import { faultContextOf } from "../http/faultContext.ts";
import { ErrorPage } from "./ErrorPage.tsx";

/**
 * Our pages run only our own script, connect only to our own server and frame nothing. Only heights are inline styles.
 */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'self'",
].join("; ");

/** A guarded quiz loads Turnstile from there. */
const guardPolicy = `${policy.replace("script-src 'self'", "script-src 'self' https://challenges.cloudflare.com")}; frame-src https://challenges.cloudflare.com`;

/** Replies with one of our pages. Other sites frame `/embed/:id` instead, which knows the quiz's hosts. */
export function respondPage(c: Context<App>, page: VNode, cacheControl: string, guard?: string): Response {
	c.header("cache-control", cacheControl);
	c.header("content-security-policy", guard ? guardPolicy : policy);
	c.header("referrer-policy", "strict-origin-when-cross-origin");
	return c.html(`<!doctype html>${renderToString(page)}`);
}

/** Replies with a page that says what is wrong, with the same status as the API. */
export function respondFault(error: Error, c: Context<App>): Response {
	const failure = toFailure(error, faultContextOf(c));
	for (const [name, value] of Object.entries(failure.headers)) c.header(name, value);
	c.status(failure.status);
	return respondPage(c, <ErrorPage message={failure.message} />, "no-store");
}
