import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { jsonText } from "../../contract/readJson.ts";
import { type Scope, scopes } from "../../contract/wire.ts";
import type { Env } from "../env.ts";
import { unavailable } from "../http/failure.ts";
import type { Principal } from "./principal.ts";

/** The header in which Cloudflare Access identifies a request's sender. */
export const ACCESS_HEADER = "cf-access-jwt-assertion";

const KEYS_WAIT_S = 5;

const people = z.record(z.string().toLowerCase(), z.array(z.enum(scopes)));
const settings = z.object({
	ACCESS_TEAM: z.string().regex(/^[a-z0-9-]+\.cloudflareaccess\.com$/),
	ACCESS_AUDIENCE: z.string().min(1),
	ACCESS_PEOPLE: jsonText(people),
});
/** Messages about invalid Access settings. Empty if they are valid, or if Access is not set up. */
export function accessFault(env: Env): string[] {
	const parsed = settings.safeParse(env);
	if (!env.ACCESS_TEAM || parsed.success) return [];
	return parsed.error.issues.map(({ path }) => `${path.join(".")} is not valid`);
}

/** A person has an email address, and a service token a common name. */
const identity = z.object({ email: z.string().optional(), common_name: z.string().optional() });

/** The team's public keys. They are fetched on first use, and again when a new key appears. */
let known: { team: string; keys: JWTVerifyGetKey } | undefined;

function keysOf(team: string): JWTVerifyGetKey {
	if (known?.team !== team) {
		known = { team, keys: createRemoteJWKSet(new URL(`https://${team}/cdn-cgi/access/certs`)) };
	}
	return known.keys;
}

/** Error codes that mean the keys could not be fetched. They say nothing about the assertion. */
const KEYS_MISSING = new Set(["ERR_JWKS_TIMEOUT", "ERR_JOSE_GENERIC"]);

async function verified(assertion: string, team: string, audience: string): Promise<JWTPayload | undefined> {
	try {
		const { payload } = await jwtVerify(assertion, keysOf(team), {
			issuer: `https://${team}`,
			audience,
			algorithms: ["RS256"],
			requiredClaims: ["exp"],
		});
		return payload;
	} catch (error) {
		if (!(error instanceof errors.JOSEError)) throw error;
		if (KEYS_MISSING.has(error.code)) throw unavailable(KEYS_WAIT_S);
		return undefined;
	}
}

/** What `name` may do: their own scopes, or those of everybody whom Access lets in. */
function scopesOf(name: string, said: z.output<typeof people>): readonly Scope[] {
	return (Object.hasOwn(said, name) ? said[name] : said["*"]) ?? [];
}

/**
 * The sender whom Cloudflare Access has let in. Checks signature, algorithm, issuer, audience and expiry
 * (developers.cloudflare.com, "Validate JWTs"). Undefined if Access is not set up. With invalid settings nobody gets
 * in.
 */
export async function accessOf(env: Env, assertion: string): Promise<Principal | undefined> {
	if (!env.ACCESS_TEAM) return undefined;
	const { ACCESS_TEAM: team, ACCESS_AUDIENCE: audience, ACCESS_PEOPLE: said } = settings.parse(env);
	const payload = await verified(assertion, team, audience);
	if (!payload) return undefined;
	const { email, common_name } = identity.parse(payload);
	const name = (email ?? common_name)?.toLowerCase();
	return name ? { name, scopes: scopesOf(name, said) } : undefined;
}
