import type { Context, MiddlewareHandler } from "hono";
import { NEWSROOM } from "../../contract/newsroomRoutes.ts";
import { scopes as allScopes, type Scope } from "../../contract/wire.ts";
import type { Env } from "../env.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { keepPrivate } from "../http/privateReplies.ts";
import { ACCESS_HEADER, accessOf } from "./access.ts";
import { refuseOtherSites, requireOwnPage } from "./ownPage.ts";
import { may, type Principal } from "./principal.ts";
import { sessionOf } from "./session.ts";
import { bearerOf } from "./tokens.ts";

/** Whether an address belongs to the newsroom's pages, which need a browser session instead of a token. */
function isInNewsroom({ path }: { path: string }): boolean {
	return path.startsWith(`${NEWSROOM}/`) || path === NEWSROOM;
}

/** Whether the request claims to come from the newsroom. The claim may be false. */
function claimsNewsroom({ headers }: Request): boolean {
	return headers.has("authorization") || headers.has(ACCESS_HEADER);
}

async function bearerIn(request: Request, env: Env): Promise<Principal | undefined> {
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

/** The person behind a browser's request to a newsroom address, signed in through Access or by a session. */
async function browserIn(request: Request, env: Env): Promise<Principal | undefined> {
	const assertion = request.headers.get(ACCESS_HEADER);
	const vouched = assertion === null ? undefined : await accessOf(env, assertion);
	const visitor = vouched ?? (await sessionOf(request, env, Date.now()));
	if (visitor) requireOwnPage(request);
	return visitor;
}

/** Looks the sender up once per request, even if several guards need it. */
async function principalOf(c: Context<App>): Promise<Principal | undefined> {
	const known = c.get("visitor");
	if (known) return known;
	const find = isInNewsroom(c.req) ? browserIn : bearerIn;
	const visitor = await find(c.req.raw, c.env);
	c.set("visitor", visitor);
	return visitor;
}

function unknown(c: Context<App>): Failure {
	if (isInNewsroom(c.req)) return new Failure("unauthorized", "your session has ended; open the newsroom again");
	const headers = { "www-authenticate": 'Bearer realm="newsroom"' };
	return new Failure("unauthorized", "this needs a newsroom token", { headers });
}

/**
 * The person or program of the newsroom that sent the request. Throws `unauthorized` for everybody else, and
 * `forbidden` for a sender with none of the scopes.
 */
async function authorize(c: Context<App>, scopes: readonly Scope[]): Promise<Principal> {
	keepPrivate(c);
	const principal = await principalOf(c);
	if (!principal) throw unknown(c);
	if (may(principal, scopes)) return principal;
	const wanted = [...new Set([...scopes, "admin"])].join(" or ");
	throw new Failure(
		"forbidden",
		`this needs the scope ${wanted}; ${principal.name} has ${principal.scopes.join(", ")}`,
	);
}

/** Middleware that lets admins and senders with one of the scopes pass. */
export function allow(...scopes: Scope[]): MiddlewareHandler<App> {
	return async function allowNewsroom(c, next) {
		c.set("principal", await authorize(c, scopes));
		await next();
	};
}

/**
 * The newsroom's sender of a request that the public may send too. Undefined for the public. A wrong token is refused
 * and does not count as the public.
 */
export async function newsroomOf(c: Context<App>): Promise<Principal | undefined> {
	return isInNewsroom(c.req) || claimsNewsroom(c.req.raw) ? authorize(c, allScopes) : undefined;
}

/** The person whose browser opens a newsroom page; undefined without a session. */
export async function visitorOf(c: Context<App>): Promise<Principal | undefined> {
	keepPrivate(c);
	return principalOf(c);
}
