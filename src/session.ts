import type { Env } from "./env.ts";
import { fromHex, toHex } from "./hex.ts";

/** How long a link into the newsroom's pages opens them, and how long they stay open, in milliseconds. */
const LINK_MS = 10 * 60_000;
const SESSION_MS = 12 * 3_600_000;
const COOKIE = "newsroom";

const algorithm = { name: "HMAC", hash: "SHA-256" };

function keyOf(token: string): Promise<CryptoKey> {
	return crypto.subtle.importKey("raw", new TextEncoder().encode(token), algorithm, false, ["sign", "verify"]);
}

/** What is signed says what it is for, so that a link is no cookie. */
async function sign(token: string, purpose: string, text: string): Promise<string> {
	const signature = await crypto.subtle.sign(
		"HMAC",
		await keyOf(token),
		new TextEncoder().encode(`${purpose} ${text}`),
	);
	return `${text}.${toHex(new Uint8Array(signature))}`;
}

/** The text that was signed for this purpose under this token; undefined for anything else. Compares in constant time. */
async function opened(token: string, purpose: string, signed: string): Promise<string | undefined> {
	const [, text, signature] = /^(.+)\.([0-9a-f]{64})$/.exec(signed) ?? [];
	if (text === undefined || signature === undefined) return undefined;
	const bytes = fromHex(signature);
	const message = new TextEncoder().encode(`${purpose} ${text}`);
	return (await crypto.subtle.verify("HMAC", await keyOf(token), bytes, message)) ? text : undefined;
}

/** A code that opens the newsroom's pages once, within ten minutes. */
export function linkCode(token: string, now: number): Promise<string> {
	return sign(token, "link", `${now + LINK_MS}-${toHex(crypto.getRandomValues(new Uint8Array(16)))}`);
}

/** What a code says, while it holds. Whether it has been used is the catalog's to know. */
export async function readLinkCode(
	{ NEWSROOM_TOKEN }: Env,
	code: string,
	now: number,
): Promise<{ nonce: string; expires: number } | undefined> {
	const text = NEWSROOM_TOKEN ? await opened(NEWSROOM_TOKEN, "link", code) : undefined;
	const [, expires = "", nonce = ""] = /^(\d+)-([0-9a-f]+)$/.exec(text ?? "") ?? [];
	return now < Number(expires) ? { nonce, expires: Number(expires) } : undefined;
}

/** The cookie of a session: for our own pages of figures alone, and for nobody's scripts. */
export async function sessionCookie(token: string, now: number): Promise<string> {
	const value = await sign(token, "session", String(now + SESSION_MS));
	return `${COOKIE}=${value}; Path=/stats; Max-Age=${SESSION_MS / 1000}; HttpOnly; Secure; SameSite=Strict`;
}

/** Whether the request comes from a browser that a link has let in. */
export async function hasSession(request: Request, { NEWSROOM_TOKEN }: Env, now: number): Promise<boolean> {
	const [, value] = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(request.headers.get("cookie") ?? "") ?? [];
	const expires = value && NEWSROOM_TOKEN ? await opened(NEWSROOM_TOKEN, "session", value) : undefined;
	return expires !== undefined && now < Number(expires);
}
