import { DAY_MS } from "../../contract/time.ts";
import { secretNamed } from "../catalog/secrets.ts";
import type { Env } from "../env.ts";
import { toHex } from "../platform/hex.ts";
import { hmac, hmacKey } from "../platform/hmac.ts";
import { Failure } from "./failure.ts";

/** So many bytes of a digest are enough to tell the addresses of one day apart. */
const DIGEST_BYTES = 16;
/** The limiter's period in seconds. */
const WAIT_S = 60;

/** The first 64 bits of an IPv6 address, which one household or office shares, or a complete IPv4 address. */
export function networkOf(address: string): string {
	if (!address.includes(":")) return address;
	const [head = "", tail] = address.split("::");
	const groups = (part: string | undefined) => (part ? part.split(":") : []);
	const [before, after] = [groups(head), groups(tail)];
	const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
	const all = [...before, ...zeros, ...after];
	return all
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":");
}

/** The deployment's own key for digests, per isolate. */
let signing: CryptoKey | undefined;

async function signingKey(env: Env): Promise<CryptoKey> {
	signing ??= await hmacKey(await secretNamed(env.DB, "addresses"));
	return signing;
}

/** A name for an IP address for one day (UTC), which does not reveal the address. */
export async function dailyDigest(key: CryptoKey, address: string, now: number): Promise<string> {
	const text = `${Math.floor(now / DAY_MS)} ${networkOf(address)}`;
	return toHex((await hmac(key, text)).subarray(0, DIGEST_BYTES));
}

/**
 * Refuses (429) an address that sends more than the limit in a minute. The address is read only here. The platform's
 * limiter counts by a digest of it, in memory, and stores neither.
 */
export async function limitAddress(request: Request, env: Env): Promise<void> {
	// Cloudflare sets this header on every request from outside.
	const address = request.headers.get("cf-connecting-ip");
	if (!address) return;
	const key = await dailyDigest(await signingKey(env), address, Date.now());
	const { success } = await env.ANSWERS_LIMIT.limit({ key });
	if (success) return;
	const headers = { "retry-after": String(WAIT_S) };
	throw new Failure("too_many_requests", "too many answers from one address; try again in a minute", { headers });
}
