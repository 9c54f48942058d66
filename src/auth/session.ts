import { NEWSROOM } from "../../contract/newsroomRoutes.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../contract/time.ts";
import type { Env } from "../env.ts";
import { randomHex } from "../platform/hex.ts";
import type { Principal } from "./principal.ts";
import { expiryAfter, openEach, openSigned, sign } from "./signed.ts";
import { holderOf } from "./tokens.ts";

/** How long a link into the newsroom's pages opens them, and how long they stay open. */
const LINK_MS = 10 * MINUTE_MS;
const SESSION_MS = 12 * HOUR_MS;
const COOKIE = "newsroom";
const NONCE_BYTES = 16;

/** A code that opens the newsroom's pages once, within ten minutes, to whoever has this token. */
export function linkCode(env: Env, token: string, now: number): Promise<string> {
	return sign(env, "link", { subject: token, expires: expiryAfter(now, LINK_MS), nonce: randomHex(NONCE_BYTES) });
}

/** What a code says, while it holds. Whether it has been used is the catalog's to know. */
export async function readLinkCode(
	env: Env,
	code: string,
	now: number,
): Promise<{ nonce: string; expires: number; token: string } | undefined> {
	const { nonce, expires = 0, subject = "" } = (await openSigned(env, "link", code, now)) ?? {};
	return nonce === undefined ? undefined : { nonce, expires, token: subject };
}

/** A browser sends it below the newsroom's address alone, never from another site's page, and gives it to no script. */
const FOR_US = `Path=${NEWSROOM}; HttpOnly; Secure; SameSite=Strict`;

/** The cookie of a session. */
export async function sessionCookie(env: Env, token: string, now: number): Promise<string> {
	const value = await sign(env, "session", { subject: token, expires: expiryAfter(now, SESSION_MS) });
	return `${COOKIE}=${value}; Max-Age=${SESSION_MS / SECOND_MS}; ${FOR_US}`;
}

/** Has the browser forget its session. */
export const endedCookie = `${COOKIE}=; Max-Age=0; ${FOR_US}`;

/**
 * Values of all cookies of our name, in the browser's order. A page on a sister domain can set one of that name
 * beside ours, and with a longer path it comes first. The prefix `__Host-` would keep it out, but wants `Path=/`,
 * and then readers' addresses would get the session as well (RFC 6265bis, section 4.1.3.2).
 */
function cookiesIn(request: Request): string[] {
	const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
	return pairs.flatMap((pair) => (pair.startsWith(`${COOKIE}=`) ? [pair.slice(COOKIE.length + 1)] : []));
}

/** Whose browser this is, if a link has let it in; nobody's when the token behind it has expired or was revoked. */
export async function sessionOf(request: Request, env: Env, now: number): Promise<Principal | undefined> {
	for (const { subject } of await openEach(env, "session", cookiesIn(request), now)) {
		const holder = await holderOf(env, subject, new Date(now));
		if (holder) return holder;
	}
	return undefined;
}
