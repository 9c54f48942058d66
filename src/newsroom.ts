import type { Env } from "./env.ts";
import { Failure } from "./failure.ts";

async function digest(text: string): Promise<ArrayBuffer> {
	return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
}

/** Whether the request carries the newsroom's token. Digests are compared, in constant time, so that nothing leaks by length. */
export async function isNewsroom(request: Request, { NEWSROOM_TOKEN }: Env): Promise<boolean> {
	const [, token] = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
	if (!token || !NEWSROOM_TOKEN) return false;
	return crypto.subtle.timingSafeEqual(await digest(token), await digest(NEWSROOM_TOKEN));
}

/** Lets the newsroom pass; without a token, or where none is set, nobody. */
export async function requireNewsroom(request: Request, env: Env): Promise<void> {
	if (await isNewsroom(request, env)) return;
	const headers = { "www-authenticate": 'Bearer realm="newsroom"' };
	throw new Failure("unauthorized", "this needs the newsroom's token", { headers });
}
