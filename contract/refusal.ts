import type { Unchecked } from "./unchecked.ts";
import type { ErrorBody } from "./wire.ts";

type Answer = { status: number; headers: { get: (name: string) => string | null } };

/** Whether an answer says that it is JSON; a captive portal's page does not. */
export function isJson({ headers }: Answer): boolean {
	return /^application\/json\b/i.test(`${headers.get("content-type")}`);
}

/**
 * Whether an answer is a refusal of ours and not of whatever else stands between a page and us. A firewall's 403, a
 * proxy's 404 or a sign-in's 401 says nothing about a quiz or about answers: it is worth another try, and so are the
 * statuses that pass by themselves (too slow, too early, too many).
 */
export function isRefusal(answer: Answer, body?: Unchecked<ErrorBody>): boolean {
	const { code, message } = body?.error ?? {};
	const isFinal = /^4(?!08|25|29)/.test(`${answer.status}`);
	return isFinal && isJson(answer) && typeof message === "string" && /^[a-z_]+$/.test(`${code}`);
}
