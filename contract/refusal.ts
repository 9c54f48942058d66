import type { Unchecked } from "./unchecked.ts";
import type { ErrorBody } from "./wire.ts";

type Answer = { status: number; headers: { get: (name: string) => string | null } };

/** Whether a response says that it is JSON; a captive portal's page does not. */
export function isJson({ headers }: Answer): boolean {
	return /^application\/json\b/i.test(`${headers.get("content-type")}`);
}

/**
 * Whether a response is Readback's own refusal, and not that of something between the page and the server. A
 * firewall's 403, a proxy's 404 or a sign-in page's 401 says nothing about the quiz or the answers, so the request
 * should be tried again. The same is true of temporary statuses (too slow, too early, too many).
 */
export function isRefusal(answer: Answer, body?: Unchecked<ErrorBody>): boolean {
	const { code, message } = body?.error ?? {};
	const isFinal = /^4(?!08|25|29)/.test(`${answer.status}`);
	return isFinal && isJson(answer) && typeof message === "string" && /^[a-z_]+$/.test(`${code}`);
}
