import type { Context, MiddlewareHandler } from "hono";
import { scopes as allScopes, type Scope } from "../../contract/wire.ts";
import type { Env } from "../env.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { keepPrivate } from "../http/privateReplies.ts";
import { ACCESS_HEADER, accessOf } from "./access.ts";
import { may, type Principal } from "./principal.ts";
import { sessionOf } from "./session.ts";
import { bearerOf } from "./tokens.ts";

/** Whether the request says that it comes from the newsroom, rightly or not. */
function claimsNewsroom({ headers }: Request): boolean {
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
async function authorize(c: Context<App>, scopes: readonly Scope[]): Promise<Principal> {
	const principal = await principalOf(c.req.raw, c.env);
	keepPrivate(c);
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
		c.set("principal", await authorize(c, scopes));
		await next();
	};
}

/** Who of the newsroom asks, where anybody may; undefined for the public. A wrong token is refused, not taken for the public. */
export async function newsroomOf(c: Context<App>): Promise<Principal | undefined> {
	return claimsNewsroom(c.req.raw) ? authorize(c, allScopes) : undefined;
}

/** Who of the newsroom looks at a page: whom Access lets in, or whose browser a link has let in; undefined for the public. */
export async function visitorOf(c: Context<App>): Promise<Principal | undefined> {
	const visitor = (await newsroomOf(c)) ?? (await sessionOf(c.req.raw, c.env, Date.now()));
	if (visitor) keepPrivate(c);
	return visitor;
}

/** Lets pass to a download whoever may see all of a page of figures, and has one of the scopes. */
export function allowVisitor(...scopes: Scope[]): MiddlewareHandler<App> {
	return async function allowPageVisitor(c, next) {
		keepPrivate(c);
		const visitor = await visitorOf(c);
		if (!visitor) throw new Failure("unauthorized", "open the page of figures by a link from the newsroom first");
		if (!may(visitor, scopes)) throw new Failure("forbidden", "single attempts are for analysts");
		c.set("principal", visitor);
		await next();
	};
}
