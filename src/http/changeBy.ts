import type { Context } from "hono";
import type { Change } from "../catalog/audit.ts";
import type { App } from "./context.ts";

/** Who makes this request's change, and when, for the audit trail. Only behind `allow`. */
export function changeBy(c: Context<App>): Change {
	return { actor: c.get("principal").name, now: new Date() };
}
