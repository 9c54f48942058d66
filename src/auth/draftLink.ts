import { DAY_MS } from "../../contract/time.ts";
import type { Env } from "../env.ts";
import { fromHex } from "../platform/hex.ts";
import { hmacKey, isHmac } from "../platform/hmac.ts";
import type { Principal } from "./principal.ts";
import { expiryAfter, openSigned, sign, signingSecret } from "./signed.ts";
import { holderOf } from "./tokens.ts";

/** How long a draft's link shows it. */
const DRAFT_MS = 7 * DAY_MS;

/** A code that shows the draft of a quiz, and when (ms since 1970) it ceases to, unless its maker's token ends before. */
export async function draftCode(
	env: Env,
	quiz: string,
	{ maker, now }: { maker: Principal | undefined; now: number },
): Promise<{ code: string; expires: number }> {
	const expires = expiryAfter(now, DRAFT_MS);
	return { code: await sign(env, "draft", { subject: quiz, expires, maker: maker?.token }), expires };
}

/**
 * The format of 0.2.0 and before: expiry, quiz and an HMAC in hexadecimal, joined by dots. No such
 * code is made any more, and none is good seven days after the last; then this function can go.
 */
async function readOldCode(env: Env, quiz: string, code: string, now: number): Promise<number | undefined> {
	const [, text, named, signature] = /^(\d+\.([a-z0-9-]+))\.([0-9a-f]{64})$/.exec(code) ?? [];
	if (text === undefined || signature === undefined || named !== quiz) return undefined;
	const key = await hmacKey(await signingSecret(env));
	const expires = Number.parseInt(text, 10);
	return now < expires && (await isHmac(key, fromHex(signature), `draft ${text}`)) ? expires : undefined;
}

/** Whether a code shows this quiz's draft, and until when (ms since 1970); undefined when it does not. */
export async function readDraftCode(env: Env, quiz: string, code: string, now: number): Promise<number | undefined> {
	const pass = await openSigned(env, "draft", code, now);
	if (pass?.maker !== undefined && !(await holderOf(env, pass.maker, new Date(now)))) return undefined;
	if (pass) return pass.subject === quiz ? pass.expires : undefined;
	return readOldCode(env, quiz, code, now);
}
