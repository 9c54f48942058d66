import type { Context } from "hono";
import type { App } from "./context.ts";

/** Who sends answers, as their program calls itself; when (ms since 1970); and how to go on after the reply. */
export type Sending = {
	userAgent: string | undefined;
	now: number;
	later: (work: Promise<void>) => void;
};

/** What there is to know of a request that brings answers. */
export function sendingOf(c: Context<App>): Sending {
	return {
		userAgent: c.req.header("user-agent"),
		now: Date.now(),
		later: (work) => c.executionCtx.waitUntil(work),
	};
}
