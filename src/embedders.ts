import type { Context } from "hono";
import type { App } from "./env.ts";

/** Whether a page of this origin may use a quiz that names its hosts; frames of ours have the opaque origin. */
function mayEmbed(origin: string, hosts: string[], own: string): boolean {
	return origin === "null" || origin === own || hosts.includes(new URL(origin).hostname);
}

/**
 * Narrows who may read the answer from another site to the quiz's hosts, where it names any. Only
 * then does the answer vary by origin.
 */
export function limitReaders(c: Context<App>, hosts: string[] | undefined): void {
	if (!hosts) return;
	const origin = c.req.header("origin");
	c.header("vary", "origin");
	const isAllowed = origin !== undefined && mayEmbed(origin, hosts, new URL(c.req.url).origin);
	c.header("access-control-allow-origin", isAllowed ? origin : undefined);
}
