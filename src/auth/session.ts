import { NEWSROOM } from "../../contract/newsroomRoutes.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../contract/time.ts";
import type { Env } from "../env.ts";
import { randomHex } from "../platform/hex.ts";
import type { Principal } from "./principal.ts";
import { expiryAfter, openEach, openSigned, sign } from "./signed.ts";
import { holderOf } from "./tokens.ts";

/** How long a link to the newsroom is valid, and how long its session lasts. */
const LINK_MS = 10 * MINUTE_MS;
const SESSION_MS = 12 * HOUR_MS;
const COOKIE = "newsroom";
const NONCE_BYTES = 16;

/** A code that lets this token's holder open the newsroom once, within LINK_MS. */
export function linkCode(env: Env, token: string, now: number): Promise<string> {
	return sign(env, "link", { subject: token, expires: expiryAfter(now, LINK_MS), nonce: randomHex(NONCE_BYTES) });
}

/**
 * The content of a link's code. Undefined if the code is invalid or has expired. The catalog knows whether it was used.
 */
export async function readLinkCode(
	env: Env,
	code: string,
	now: number,
): Promise<{ nonce: string; expires: number; token: string } | undefined> {
	const { nonce, expires = 0, subject = "" } = (await openSigned(env, "link", code, now)) ?? {};
	return nonce === undefined ? undefined : { nonce, expires, token: subject };
}

/**
 * The session cookie's attributes: sent only to the newsroom's addresses, never from another site's page, and hidden
 * from scripts.
 */
const FOR_US = `Path=${NEWSROOM}; HttpOnly; Secure; SameSite=Strict`;

/** The session cookie's value for `Set-Cookie`. */
export async function sessionCookie(env: Env, token: string, now: number): Promise<string> {
	const value = await sign(env, "session", { subject: token, expires: expiryAfter(now, SESSION_MS) });
	return `${COOKIE}=${value}; Max-Age=${SESSION_MS / SECOND_MS}; ${FOR_US}`;
}

/** Deletes the session cookie. */
export const endedCookie = `${COOKIE}=; Max-Age=0; ${FOR_US}`;

/**
 * The values of all cookies with our name, in the browser's order. A page on a sister domain can set one with the same
 * name, and with a longer path it comes first. The prefix `__Host-` would prevent this, but requires `Path=/`, which
 * would send the session to readers' addresses too (RFC 6265bis, section 4.1.3.2).
 */
function cookiesIn(request: Request): string[] {
	const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
	return pairs.flatMap((pair) => (pair.startsWith(`${COOKIE}=`) ? [pair.slice(COOKIE.length + 1)] : []));
}

/** The person whose browser has a session. Undefined if there is none, or if its token has expired or was revoked. */
export async function sessionOf(request: Request, env: Env, now: number): Promise<Principal | undefined> {
	for (const { subject } of await openEach(env, "session", cookiesIn(request), now)) {
		const holder = await holderOf(env, subject, new Date(now));
		if (holder) return holder;
	}
	return undefined;
}
