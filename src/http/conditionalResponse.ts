import type { Context } from "hono";
import type { Representation } from "../catalog/published.ts";
import type { App } from "./context.ts";
import { respondToReaders } from "./readersHeaders.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/** Whether the client's copy is the current one (RFC 9110, section 13.1.2: weak comparison). */
function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
	if (ifNoneMatch === undefined) return false;
	const known = ifNoneMatch.split(",").map((each) => each.trim().replace(/^W\//, ""));
	return known.includes(etag) || known.includes("*");
}

/** A reply with its ETag: the body, or 304 if the client already has it. */
export function respondWith(
	c: Context<App>,
	{ body, etag }: Representation,
	headers: { "cache-control": string; "content-type"?: string; "content-disposition"?: string },
): Response {
	if (isFresh(c.req.header("if-none-match"), etag)) {
		return respondToReaders(c, null, { status: 304, headers: { etag, "cache-control": headers["cache-control"] } });
	}
	return respondToReaders(c, body, { headers: { etag, "content-type": JSON_TYPE, ...headers } });
}

/** A JSON reply that nobody may store. */
export function respondOnce(c: Context<App>, json: string): Response {
	const headers = { "content-type": JSON_TYPE, "cache-control": "no-store" };
	return respondToReaders(c, json, { headers });
}
