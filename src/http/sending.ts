import type { Context } from "hono";
import type { App } from "./context.ts";
import { hostOfOrigin } from "./senderHost.ts";

/** The sender's user agent, the time (ms since 1970), and a way to continue work after the reply. */
export type Sending = {
	userAgent: string | undefined;
	/** The host of the page that sends; see `hostOfOrigin`. */
	host: string;
	/** Whether a form without scripts sent the answers; it cannot measure times. */
	isPlainForm: boolean;
	now: number;
	later: (work: Promise<void>) => void;
};

/** Everything that the log needs to know about a request with answers. */
export function sendingOf(c: Context<App>, { isPlainForm = false } = {}): Sending {
	return {
		host: hostOfOrigin(c.req.header("origin")),
		isPlainForm,
		userAgent: c.req.header("user-agent"),
		now: Date.now(),
		later: (work) => c.executionCtx.waitUntil(work),
	};
}
