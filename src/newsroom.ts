import type { Env } from "./env.ts";
import { Failure } from "./failure.ts";

/** Whether two secrets are the same, in a time that tells nothing of either: their HMACs under a passing key are. */
async function isSame(a: string, b: string): Promise<boolean> {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const material = crypto.getRandomValues(new Uint8Array(32));
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const key = await crypto.subtle.importKey("raw", material, algorithm, false, ["sign", "verify"]);
	return crypto.subtle.verify("HMAC", key, await crypto.subtle.sign("HMAC", key, bytes(a)), bytes(b));
}

/** Whether the request carries the newsroom's token. */
export async function isNewsroom(request: Request, { NEWSROOM_TOKEN }: Env): Promise<boolean> {
	const [, token] = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
	return token !== undefined && !!NEWSROOM_TOKEN && isSame(token, NEWSROOM_TOKEN);
}

/** Lets the newsroom pass; without a token, or where none is set, nobody. */
export async function requireNewsroom(request: Request, env: Env): Promise<void> {
	if (await isNewsroom(request, env)) return;
	const headers = { "www-authenticate": 'Bearer realm="newsroom"' };
	throw new Failure("unauthorized", "this needs the newsroom's token", { headers });
}
