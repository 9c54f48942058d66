import { findToken, markUsed, type TokenRow } from "../catalog/tokens.ts";
import type { Env } from "../env.ts";
import { randomHex, toHex } from "../platform/hex.ts";
import { hmac, hmacKey, isHmac } from "../platform/hmac.ts";
import type { Principal } from "./principal.ts";

const ID_BYTES = 4;
const SECRET_BYTES = 32;
/** The name under which the deployment's own token goes, where others have an id. */
const DEPLOYMENT = "deployment";

async function digestOf(text: string): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

/** Whether two secrets are the same, in a time that tells nothing of either: their HMACs under a passing key are. */
async function isSame(a: string, b: string): Promise<boolean> {
	const key = await hmacKey(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
	return isHmac(key, await hmac(key, a), b);
}

/**
 * A new token: `rb_`, an id, and 256 random bits. Of so many a plain digest gives nothing away, so
 * that is what is kept; the token itself is shown once.
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

/** Who has the token of this id, while it is good; also for the session of a browser that it has let in. */
export async function holderOf(env: Env, id: string, now: Date): Promise<Principal | undefined> {
	if (id === DEPLOYMENT) {
		return env.NEWSROOM_TOKEN ? { name: "the deployment's token", scopes: ["admin"], token: DEPLOYMENT } : undefined;
	}
	const row = await findToken(env.DB, id);
	return row && isValid(row, now) ? bearerIn(row) : undefined;
}

/** Who shows this token; undefined for one that is wrong, expired or revoked. Notes the day of its use. */
export async function bearerOf(env: Env, token: string, now: Date): Promise<Principal | undefined> {
	if (env.NEWSROOM_TOKEN && (await isSame(token, env.NEWSROOM_TOKEN))) return holderOf(env, DEPLOYMENT, now);
	const [, id] = /^rb_([0-9a-f]{8})_[0-9a-f]{64}$/.exec(token) ?? [];
	const row = id === undefined ? null : await findToken(env.DB, id);
	if (!row || !(await isSame(await digestOf(token), row.digest)) || !isValid(row, now)) return undefined;
	const day = now.toISOString().slice(0, 10);
	if (row.usedOn !== day) await markUsed(env.DB, row.id, day);
	return bearerIn(row);
}
