import { z } from "zod";
import { readReply } from "../../contract/readJson.ts";
import { logFault } from "./logFault.ts";
import type { Settings } from "./settings.ts";

const VERIFY = "https://challenges.cloudflare.com/turnstile/v0/siteverify";
const WITHIN_MS = 5_000;

const verdict = z.object({ success: z.boolean() });

/** The attempt's id as a UUID. With it, Turnstile verifies the same token more than once. */
function uuidOf(attempt: string): string {
	return attempt.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Whether Turnstile confirms that the token is a person's. The reader's address is not sent. An attempt that cannot be
 * verified is stored and marked, and a later flush may prove it.
 */
export async function isProven(
	{ TURNSTILE_SECRET }: Settings,
	token: string | undefined,
	attempt: string,
): Promise<boolean> {
	if (!TURNSTILE_SECRET || token === undefined) return false;
	const body = JSON.stringify({ secret: TURNSTILE_SECRET, response: token, idempotency_key: uuidOf(attempt) });
	const headers = { "content-type": "application/json" };
	try {
		const response = await fetch(VERIFY, { method: "POST", headers, body, signal: AbortSignal.timeout(WITHIN_MS) });
		return (await readReply(verdict, response)).success;
	} catch (error) {
		logFault("turnstile-failed", {}, error);
		return false;
	}
}
