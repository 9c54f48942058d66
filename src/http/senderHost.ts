import type { Context } from "hono";
import { hostName } from "../../contract/text.ts";
import { OPAQUE_HOST } from "../../contract/wire.ts";
import type { App } from "./context.ts";
import { Failure } from "./failure.ts";

/**
 * The host that a request comes from, from the browser's `Origin` header, which pages cannot set. `OPAQUE_HOST` for
 * an opaque origin, such as a sandboxed frame's. "" without the header: every browser sends it with a POST, so the
 * sender is a program whose host cannot be verified.
 */
export function hostOfOrigin(origin: string | undefined): string {
	if (origin === undefined) return "";
	const host = URL.canParse(origin) ? hostName.safeParse(new URL(origin).hostname) : undefined;
	return host?.success ? host.data : OPAQUE_HOST;
}

/**
 * Refuses (403) answers from a page on another host than those that the quiz lists, if it lists any. Readback's own
 * pages and frames are always allowed.
 */
export function refuseOtherHosts(c: Context<App>, hosts: string[] | undefined): void {
	const host = hostOfOrigin(c.req.header("origin"));
	if (!hosts || host === "" || host === OPAQUE_HOST) return;
	if (host === new URL(c.req.url).hostname || hosts.includes(host)) return;
	throw new Failure("forbidden", `this quiz takes answers from ${hosts.join(", ")}, not from ${host}`);
}
