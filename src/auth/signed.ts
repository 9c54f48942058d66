import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { SECOND_MS } from "../../contract/time.ts";
import { secretNamed } from "../catalog/secrets.ts";
import type { Env } from "../env.ts";

/** What a signed token is for: a link to the newsroom, a session there, or a draft's link. */
type Purpose = "link" | "session" | "draft";

/**
 * What a signed token grants. `expires` is in ms since 1970, a whole second. `maker` is the id of the token that it was
 * made with; it ends when that token does. `revision` is the revision of the quiz to show.
 */
export type Pass = {
	subject: string;
	expires: number;
	nonce?: string | undefined;
	maker?: string | undefined;
	revision?: number | undefined;
};

const algorithm = "HS256";
const payload = z.object({
	sub: z.string(),
	exp: z.int(),
	jti: z.string().optional(),
	maker: z.string().optional(),
	revision: z.int().optional(),
});

/** Derived from the deployment's own secret and token. Changing the token ends all sessions and links. */
export async function signingSecret(env: Env): Promise<Uint8Array<ArrayBuffer>> {
	return new TextEncoder().encode(`${await secretNamed(env.DB, "sessions")} ${env.NEWSROOM_TOKEN ?? ""}`);
}

/** The time `lifeMs` after `now` (ms since 1970), rounded to a whole second as JSON Web Tokens need it. */
export function expiryAfter(now: number, lifeMs: number): number {
	return Math.floor((now + lifeMs) / SECOND_MS) * SECOND_MS;
}

/**
 * Signs a pass as a JSON Web Token (RFC 7519). Its audience is its purpose, so that a link cannot serve as a session.
 */
export async function sign(
	env: Env,
	purpose: Purpose,
	{ subject, expires, nonce, maker, revision }: Pass,
): Promise<string> {
	const token = new SignJWT({
		...(nonce !== undefined && { jti: nonce }),
		...(maker !== undefined && { maker }),
		...(revision !== undefined && { revision }),
	})
		.setProtectedHeader({ alg: algorithm })
		.setAudience(purpose)
		.setSubject(subject)
		.setExpirationTime(expires / SECOND_MS);
	return token.sign(await signingSecret(env));
}

async function openWith(
	secret: Uint8Array<ArrayBuffer>,
	purpose: Purpose,
	token: string,
	now: number,
): Promise<Pass | undefined> {
	try {
		const verified = await jwtVerify(token, secret, {
			algorithms: [algorithm],
			audience: purpose,
			requiredClaims: ["sub", "exp"],
			currentDate: new Date(now),
		});
		const { sub, exp, jti, maker, revision } = payload.parse(verified.payload);
		return { subject: sub, expires: exp * SECOND_MS, nonce: jti, maker, revision };
	} catch (error) {
		// Every invalid token is refused in the same way.
		if (error instanceof errors.JOSEError) return undefined;
		throw error;
	}
}

/** The pass in a token if it was signed here for this purpose and has not expired. Otherwise undefined. */
export async function openSigned(env: Env, purpose: Purpose, token: string, now: number): Promise<Pass | undefined> {
	return openWith(await signingSecret(env), purpose, token, now);
}

/** The valid passes in several tokens, in their order; see `openSigned`. */
export async function openEach(env: Env, purpose: Purpose, tokens: string[], now: number): Promise<Pass[]> {
	if (tokens.length === 0) return [];
	const secret = await signingSecret(env);
	const passes = await Promise.all(tokens.map((token) => openWith(secret, purpose, token, now)));
	return passes.filter((pass) => pass !== undefined);
}
