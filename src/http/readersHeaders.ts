import type { Context, MiddlewareHandler } from "hono";
import type { App } from "./context.ts";
import { hostOfOrigin } from "./senderHost.ts";

const READERS_API = /^\/api\/quizzes\/[^/]+(\/answers|\/stats(\.csv)?)?$/;
const NOSNIFF = { "x-content-type-options": "nosniff" };
const embedHeaders = {
	...NOSNIFF,
	"access-control-allow-origin": "*",
	"cross-origin-resource-policy": "cross-origin",
	"timing-allow-origin": "*",
	// Without this header a widget on another origin cannot read `Retry-After`.
	"access-control-expose-headers": "retry-after",
};
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]{1,100}$/;
const MOST_HEADERS = 50;

/**
 * Allows the headers that monitoring scripts add to requests (`traceparent`, `sentry-trace`, `baggage`). `*` allows all
 * headers but `Authorization`. Older browsers read `*` as a name, so the requested headers are repeated.
 */
function preflightHeaders(asked = ""): { [name: string]: string } {
	const names = asked
		.split(",", MOST_HEADERS)
		.map((name) => name.trim().toLowerCase())
		.filter((name) => HEADER_NAME.test(name) && name !== "authorization");
	return {
		"access-control-allow-methods": "GET, HEAD, POST",
		"access-control-allow-headers": [...new Set(["*", "content-type", ...names])].join(", "),
		"access-control-max-age": "86400",
	};
}

/**
 * Whether every site may use this address: true for addresses that readers' widgets use, false for the newsroom's.
 */
function isForReaders(path: string, method: string): boolean {
	if (!READERS_API.test(path)) return false;
	return ["GET", "HEAD", "OPTIONS"].includes(method) || (method === "POST" && path.endsWith("/answers"));
}

/**
 * Whether a page of this origin may use a quiz that lists its hosts. Our frames have the opaque origin `null`, like
 * every sandboxed frame. They contain their quiz and only send answers, so `null` may only post.
 */
function mayEmbed({ url, method }: Request, origin: string, hosts: string[]): boolean {
	if (origin === "null") return method === "POST";
	if (origin === new URL(url).origin) return true;
	return hosts.includes(hostOfOrigin(origin));
}

/** If the quiz lists its hosts, only these sites may read the reply. Only then does the reply vary by origin. */
export function limitReaders(c: Context<App>, hosts: string[] | undefined): void {
	if (hosts) c.set("hosts", hosts);
}

/**
 * The headers of a reply in the readers' API. Every site may read it, or only the hosts that the quiz lists. No site
 * may read a reply for the newsroom.
 */
function headersFor(c: Context<App>): { [name: string]: string } {
	if (c.get("visitor")) return NOSNIFF;
	const hosts = c.get("hosts");
	if (!hosts) return embedHeaders;
	const { "access-control-allow-origin": _, ...others } = embedHeaders;
	const origin = c.req.header("origin");
	const isAllowed = origin !== undefined && mayEmbed(c.req.raw, origin, hosts);
	return { ...others, vary: "origin", ...(isAllowed && { "access-control-allow-origin": origin }) };
}

/**
 * A reply of the readers' API, with all headers set at once: setting them one by one costs more than everything else.
 */
export function respondToReaders(
	c: Context<App>,
	body: BodyInit | null,
	{ status = 200, headers }: { status?: number; headers: { [name: string]: string } },
): Response {
	c.set("hasReadersHeaders", true);
	return new Response(body, { status, headers: { ...headersFor(c), ...headers } });
}

/**
 * Lets pages of every site use the readers' API, also from an opaque origin. Credentials are never allowed, so `*`
 * reveals nothing more than a plain request does.
 */
export const readersHeaders: MiddlewareHandler<App> = async function readersHeaders(c, next) {
	const { path, method } = c.req;
	// Other sites learn nothing about the newsroom's methods at the same addresses.
	const wanted = c.req.header("access-control-request-method") ?? "GET";
	if (method === "OPTIONS" && isForReaders(path, wanted)) {
		return respondToReaders(c, null, {
			status: 204,
			headers: preflightHeaders(c.req.header("access-control-request-headers")),
		});
	}
	await next();
	if (c.get("hasReadersHeaders")) return;
	const headers = isForReaders(path, method) ? headersFor(c) : NOSNIFF;
	for (const [name, value] of Object.entries(headers)) c.header(name, value);
};
