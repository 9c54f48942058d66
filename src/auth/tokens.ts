import { findToken, markUsed, type TokenRow } from "../catalog/tokens.ts";
import type { Env } from "../env.ts";
import { randomHex, toHex } from "../platform/hex.ts";
import { hmac, hmacKey, isHmac } from "../platform/hmac.ts";
import type { Principal } from "./principal.ts";

const ID_BYTES = 4;
const SECRET_BYTES = 32;
/** The id of the deployment's own token. */
const DEPLOYMENT = "deployment";

async function digestOf(text: string): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

/** Whether two secrets are equal, in constant time: it compares their HMACs under a random key. */
async function isSame(a: string, b: string): Promise<boolean> {
	const key = await hmacKey(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
	return isHmac(key, await hmac(key, a), b);
}

/**
 * A new token: `rb_`, an id and 256 random bits. The token is shown once and only its digest is stored. A plain digest
 * is safe for so many random bits.
 */
export async function newToken(): Promise<{ id: string; token: string; digest: string }> {
	const id = randomHex(ID_BYTES);
	const token = `rb_${id}_${randomHex(SECRET_BYTES)}`;
	return { id, token, digest: await digestOf(token) };
}

function isValid({ expiresAt, revokedAt }: TokenRow, now: Date): boolean {
	return revokedAt === null && now < new Date(expiresAt);
}

function bearerIn({ id, name, scopes }: TokenRow): Principal {
	return { name: `${name} (${id})`, scopes, token: id };
}

/** The holder of the token with this id, if the token is valid. Also used for sessions that the token opened. */
export async function holderOf(env: Env, id: string, now: Date): Promise<Principal | undefined> {
	if (id === DEPLOYMENT) {
		return env.NEWSROOM_TOKEN ? { name: "the deployment's token", scopes: ["admin"], token: DEPLOYMENT } : undefined;
	}
	const row = await findToken(env.DB, id);
	return row && isValid(row, now) ? bearerIn(row) : undefined;
}

/** The holder of this token. Undefined if it is wrong, expired or revoked. Records the day of its use. */
export async function bearerOf(env: Env, token: string, now: Date): Promise<Principal | undefined> {
	if (env.NEWSROOM_TOKEN && (await isSame(token, env.NEWSROOM_TOKEN))) return holderOf(env, DEPLOYMENT, now);
	const [, id] = /^rb_([0-9a-f]{8})_[0-9a-f]{64}$/.exec(token) ?? [];
	const row = id === undefined ? null : await findToken(env.DB, id);
	if (!row || !(await isSame(await digestOf(token), row.digest)) || !isValid(row, now)) return undefined;
	const day = now.toISOString().slice(0, 10);
	if (row.usedOn !== day) await markUsed(env.DB, row.id, day);
	return bearerIn(row);
}
