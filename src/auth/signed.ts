import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { SECOND_MS } from "../../contract/time.ts";
import { secretNamed } from "../catalog/secrets.ts";
import type { Env } from "../env.ts";

/** What something signed is for: a link into the newsroom, a browser's session there, a draft's link. */
type Purpose = "link" | "session" | "draft";

/**
 * Whom or what it lets in, and for how long: `expires` in ms since 1970, a whole second. `maker` is
 * the id of the token that it was made with, and ends with it. `revision`: the one of a quiz that it shows.
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

/** Made of the deployment's own secret and its token: whoever changes the token ends every session and link. */
export async function signingSecret(env: Env): Promise<Uint8Array<ArrayBuffer>> {
	return new TextEncoder().encode(`${await secretNamed(env.DB, "sessions")} ${env.NEWSROOM_TOKEN ?? ""}`);
}

/** When something ends that begins `now` and holds for `lifeMs`; a whole second, as tokens write it. */
export function expiryAfter(now: number, lifeMs: number): number {
	return Math.floor((now + lifeMs) / SECOND_MS) * SECOND_MS;
}

/** A pass as a JSON Web Token (RFC 7519). Its audience is what it is for, so that a link is no cookie. */
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
		// Whatever is wrong with it, it lets nobody in.
		if (error instanceof errors.JOSEError) return undefined;
		throw error;
	}
}

/** The pass that was signed here for this purpose, while it holds; else undefined. */
export async function openSigned(env: Env, purpose: Purpose, token: string, now: number): Promise<Pass | undefined> {
	return openWith(await signingSecret(env), purpose, token, now);
}

/** Of several tokens the passes that were signed here for this purpose and hold, in their order. */
export async function openEach(env: Env, purpose: Purpose, tokens: string[], now: number): Promise<Pass[]> {
	if (tokens.length === 0) return [];
	const secret = await signingSecret(env);
	const passes = await Promise.all(tokens.map((token) => openWith(secret, purpose, token, now)));
	return passes.filter((pass) => pass !== undefined);
}
