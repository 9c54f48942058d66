import type { Context } from "hono";
import { hostName } from "../../contract/text.ts";
import { OPAQUE_HOST } from "../../contract/wire.ts";
import type { App } from "./context.ts";
import { Failure } from "./failure.ts";

/**
 * The host that a request comes from, as the browser says in `Origin`: pages cannot set that header.
 * `OPAQUE_HOST` for an origin that is nobody's, such as a sandbox's; "" without the header, which
 * every browser sends with a POST: then nobody has said a host who can be believed.
 */
export function hostOfOrigin(origin: string | undefined): string {
	if (origin === undefined) return "";
	const host = URL.canParse(origin) ? hostName.safeParse(new URL(origin).hostname) : undefined;
	return host?.success ? host.data : OPAQUE_HOST;
}

/** Refuses (403) answers from a page on another host than the quiz's, where it names any. Pages and frames of ours are welcome. */
export function refuseOtherHosts(c: Context<App>, hosts: string[] | undefined): void {
	const host = hostOfOrigin(c.req.header("origin"));
	if (!hosts || host === "" || host === OPAQUE_HOST) return;
	if (host === new URL(c.req.url).hostname || hosts.includes(host)) return;
	throw new Failure("forbidden", `this quiz takes answers from ${hosts.join(", ")}, not from ${host}`);
}
