import { DAY_MS, HOUR_MS } from "../../contract/time.ts";
import type { Env } from "../env.ts";
import { fromHex } from "../platform/hex.ts";
import { hmacKey, isHmac } from "../platform/hmac.ts";
import type { Principal } from "./principal.ts";
import { expiryAfter, openSigned, sign, signingSecret } from "./signed.ts";
import { holderOf } from "./tokens.ts";

/** How long a draft's link is valid. */
const DRAFT_MS = 7 * DAY_MS;
/** How long the newsroom's code for a published revision is valid. */
const LOOK_MS = HOUR_MS;

/** What a code shows: the draft or a revision, until `expires` (ms since 1970). */
type Shown = { expires: number; revision?: number | undefined };

/** A code that shows a quiz's draft, and when it expires (ms since 1970). It ends earlier if its maker's token does. */
export async function draftCode(
	env: Env,
	quiz: string,
	{ maker, now }: { maker: Principal | undefined; now: number },
): Promise<{ code: string; expires: number }> {
	const expires = expiryAfter(now, DRAFT_MS);
	return { code: await sign(env, "draft", { subject: quiz, expires, maker: maker?.token }), expires };
}

/** A code that shows a published revision like a draft: answers to it are not sent. */
export function lookCode(
	env: Env,
	{ quiz, revision }: { quiz: string; revision: number },
	{ maker, now }: { maker: Principal; now: number },
): Promise<string> {
	const expires = expiryAfter(now, LOOK_MS);
	return sign(env, "draft", { subject: quiz, expires, revision, maker: maker.token });
}

/**
 * Reads the format of 0.2.0 and before: expiry, quiz and an HMAC in hexadecimal, joined by dots. Such codes are no
 * longer made. Delete this function seven days after the last one was.
 */
async function readOldCode(env: Env, quiz: string, code: string, now: number): Promise<Shown | undefined> {
	const [, text, named, signature] = /^(\d+\.([a-z0-9-]+))\.([0-9a-f]{64})$/.exec(code) ?? [];
	if (text === undefined || signature === undefined || named !== quiz) return undefined;
	const key = await hmacKey(await signingSecret(env));
	const expires = Number.parseInt(text, 10);
	return now < expires && (await isHmac(key, fromHex(signature), `draft ${text}`)) ? { expires } : undefined;
}

/** What a code shows of this quiz. Undefined if it is wrong or has expired. */
export async function readDraftCode(env: Env, quiz: string, code: string, now: number): Promise<Shown | undefined> {
	const pass = await openSigned(env, "draft", code, now);
	if (pass?.maker !== undefined && !(await holderOf(env, pass.maker, new Date(now)))) return undefined;
	if (pass) return pass.subject === quiz ? { expires: pass.expires, revision: pass.revision } : undefined;
	return readOldCode(env, quiz, code, now);
}
