import type { Context } from "hono";
import type { App } from "../http/context.ts";
import { isMisplaced, nothingHere } from "../http/nothingHere.ts";
import { respondFailure } from "../pages/respondReaderFault.tsx";

/** Browsers get an HTML page, and other clients get the reason as JSON. */
export function respondNotFound(c: Context<App>): Response {
	const failure = nothingHere(c.req.path);
	const isBrowser = c.req.header("accept")?.includes("text/html") && !c.req.path.startsWith("/api/");
	if (isBrowser && !isMisplaced(c.req.path)) return respondFailure(c, failure, { wanted: "page" });
	return c.json(failure.body, failure.status);
}
