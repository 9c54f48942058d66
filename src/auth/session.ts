import { secretNamed } from "../catalog/secrets.ts";
import type { Env } from "../env.ts";
import { fromHex, randomHex, toHex } from "../platform/hex.ts";
import type { Principal } from "./principal.ts";
import { holderOf } from "./tokens.ts";

/** How long a link into the newsroom's pages opens them, how long they stay open, and how long a draft's link shows it; in milliseconds. */
const LINK_MS = 10 * 60_000;
const SESSION_MS = 12 * 3_600_000;
const DRAFT_MS = 7 * 86_400_000;
const COOKIE = "newsroom";

const algorithm = { name: "HMAC", hash: "SHA-256" };

/** Made of the deployment's own secret and its token: whoever changes the token ends every session and link. */
async function signingKey(env: Env): Promise<CryptoKey> {
	const secret = `${await secretNamed(env.DB, "sessions")} ${env.NEWSROOM_TOKEN ?? ""}`;
	return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign", "verify"]);
}

/** What is signed says what it is for, so that a link is no cookie. */
const messageOf = (purpose: string, text: string) => new TextEncoder().encode(`${purpose} ${text}`);

async function sign(env: Env, purpose: string, text: string): Promise<string> {
	const signature = await crypto.subtle.sign("HMAC", await signingKey(env), messageOf(purpose, text));
	return `${text}.${toHex(new Uint8Array(signature))}`;
}

/** The parts of a text that was signed here for this purpose and holds still, its expiry first. Compares in constant time. */
async function opened(env: Env, purpose: string, signed: string, now: number): Promise<string[] | undefined> {
	const [, text, signature] = /^(\d+(?:\.[a-z0-9-]+)*)\.([0-9a-f]{64})$/.exec(signed) ?? [];
	if (text === undefined || signature === undefined) return undefined;
	const isOurs = await crypto.subtle.verify(
		"HMAC",
		await signingKey(env),
		fromHex(signature),
		messageOf(purpose, text),
	);
	const parts = text.split(".");
	return isOurs && now < Number(parts[0]) ? parts : undefined;
}

/** A code that opens the newsroom's pages once, within ten minutes, to whoever has this token. */
export function linkCode(env: Env, token: string, now: number): Promise<string> {
	const nonce = randomHex(16);
	return sign(env, "link", `${now + LINK_MS}.${nonce}.${token}`);
}

/** What a code says, while it holds. Whether it has been used is the catalog's to know. */
export async function readLinkCode(
	env: Env,
	code: string,
	now: number,
): Promise<{ nonce: string; expires: number; token: string } | undefined> {
	const [expires, nonce, token] = (await opened(env, "link", code, now)) ?? [];
	return nonce && token ? { nonce, token, expires: Number(expires) } : undefined;
}

/** The cookie of a session: for our own pages of figures alone, and for nobody's scripts. */
export async function sessionCookie(env: Env, token: string, now: number): Promise<string> {
	const value = await sign(env, "session", `${now + SESSION_MS}.${token}`);
	return `${COOKIE}=${value}; Path=/stats; Max-Age=${SESSION_MS / 1000}; HttpOnly; Secure; SameSite=Strict`;
}

/** Whose browser this is, if a link has let it in; nobody's when the token behind it has expired or was revoked. */
export async function sessionOf(request: Request, env: Env, now: number): Promise<Principal | undefined> {
	const [, value] = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(request.headers.get("cookie") ?? "") ?? [];
	const [, token] = (value && (await opened(env, "session", value, now))) || [];
	return token ? holderOf(env, token, new Date(now)) : undefined;
}

/** A code that shows the draft of a quiz, and when (ms since 1970) it ceases to. */
export async function draftCode(env: Env, quiz: string, now: number): Promise<{ code: string; expires: number }> {
	const expires = now + DRAFT_MS;
	return { code: await sign(env, "draft", `${expires}.${quiz}`), expires };
}

/** Whether a code shows this quiz's draft, and until when; undefined when it does not. */
export async function readDraftCode(env: Env, quiz: string, code: string, now: number): Promise<number | undefined> {
	const [expires, named] = (await opened(env, "draft", code, now)) ?? [];
	return named === quiz ? Number(expires) : undefined;
}
