import type { Context } from "hono";
import type { Representation } from "../catalog/published.ts";

/** Whether the client's copy is the current one (RFC 9110, section 13.1.2: weak comparison). */
function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
	const known = (ifNoneMatch ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
	return known.includes(etag) || known.includes("*");
}

/** JSON with its validator: the body, or 304 for a client that has it. */
export function answerWith(c: Context, { body, etag }: Representation, cacheControl: string): Response {
	c.header("etag", etag);
	c.header("cache-control", cacheControl);
	if (isFresh(c.req.header("if-none-match"), etag)) return c.body(null, 304);
	return c.body(body, 200, { "content-type": "application/json; charset=utf-8" });
}
