import type { MiddlewareHandler } from "hono";
import type { Scope } from "../../contract/wire.ts";
import type { App, Env } from "../env.ts";
import { Failure } from "../http/failure.ts";
import { ACCESS_HEADER, accessOf } from "./access.ts";
import { may, type Principal } from "./principal.ts";
import { bearerOf } from "./tokens.ts";

/** Whether the request says that it comes from the newsroom, rightly or not. */
export function claimsNewsroom({ headers }: Request): boolean {
	return headers.has("authorization") || headers.has(ACCESS_HEADER);
}

/**
 * Access vouches for a browser by a cookie, which another site's page could use: what changes
 * something must come from a page of ours, or from no page. A token is sent by nobody unasked.
 */
function refuseOtherSites(request: Request): void {
	if (request.method === "GET" || request.method === "HEAD") return;
	const origin = request.headers.get("origin");
	const site = request.headers.get("sec-fetch-site") ?? "none";
	const isOwn = origin === null || origin === new URL(request.url).origin;
	if (!isOwn || !["same-origin", "none"].includes(site)) {
		throw new Failure("forbidden", "a page of another site may change nothing here");
	}
}

async function principalOf(request: Request, env: Env): Promise<Principal | undefined> {
	const authorization = request.headers.get("authorization");
	if (authorization !== null) {
		const [, token] = /^Bearer (.+)$/.exec(authorization) ?? [];
		return token === undefined ? undefined : bearerOf(env, token, new Date());
	}
	const assertion = request.headers.get(ACCESS_HEADER);
	if (assertion === null) return undefined;
	refuseOtherSites(request);
	return accessOf(env, assertion);
}

/** Who of the newsroom asks. Throws `unauthorized` for anybody else, `forbidden` where none of the scopes is theirs. */
export async function authorize(request: Request, env: Env, scopes: readonly Scope[]): Promise<Principal> {
	const principal = await principalOf(request, env);
	if (!principal) {
		const headers = { "www-authenticate": 'Bearer realm="newsroom"' };
		throw new Failure("unauthorized", "this needs the newsroom's token", { headers });
	}
	if (may(principal, scopes)) return principal;
	const wanted = [...new Set([...scopes, "admin"])].join(" or ");
	throw new Failure(
		"forbidden",
		`this needs the scope ${wanted}; ${principal.name} has ${principal.scopes.join(", ")}`,
	);
}

/** Lets pass whom one of the scopes is given to, and admins; nobody else. */
export function allow(...scopes: Scope[]): MiddlewareHandler<App> {
	return async function allowNewsroom(c, next) {
		c.set("principal", await authorize(c.req.raw, c.env, scopes));
		await next();
	};
}
