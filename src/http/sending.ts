import type { Context } from "hono";
import type { App } from "./context.ts";
import { hostOfOrigin } from "./senderHost.ts";

/** Who sends answers, as their program calls itself; when (ms since 1970); and how to go on after the reply. */
export type Sending = {
	userAgent: string | undefined;
	/** The host of the page that sends; see `hostOfOrigin`. */
	host: string;
	/** Whether a form without scripts sends, which measures no times. */
	isPlainForm: boolean;
	now: number;
	later: (work: Promise<void>) => void;
};

/** What there is to know of a request that brings answers. */
export function sendingOf(c: Context<App>, { isPlainForm = false } = {}): Sending {
	return {
		host: hostOfOrigin(c.req.header("origin")),
		isPlainForm,
		userAgent: c.req.header("user-agent"),
		now: Date.now(),
		later: (work) => c.executionCtx.waitUntil(work),
	};
}
