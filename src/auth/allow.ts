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

/** Whether an address is one of the newsroom's own, where a browser's session counts and a token does not. */
function isInNewsroom({ path }: { path: string }): boolean {
	return path.startsWith(`${NEWSROOM}/`) || path === NEWSROOM;
}

/** Whether the request says that it comes from the newsroom, rightly or not. */
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

/** Whose browser asks for a newsroom's address: whom Access lets in, or who has a session. */
async function browserIn(request: Request, env: Env): Promise<Principal | undefined> {
	const assertion = request.headers.get(ACCESS_HEADER);
	const vouched = assertion === null ? undefined : await accessOf(env, assertion);
	const visitor = vouched ?? (await sessionOf(request, env, Date.now()));
	if (visitor) requireOwnPage(request);
	return visitor;
}

/** Looked up once a request, however many guards stand before its handler. */
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

/** Who of the newsroom asks. Throws `unauthorized` for anybody else, `forbidden` where none of the scopes is theirs. */
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

/** Lets pass whom one of the scopes is given to, and admins; nobody else. */
export function allow(...scopes: Scope[]): MiddlewareHandler<App> {
	return async function allowNewsroom(c, next) {
		c.set("principal", await authorize(c, scopes));
		await next();
	};
}

/** Who of the newsroom asks, where anybody may; undefined for the public. A wrong token is refused, not taken for the public. */
export async function newsroomOf(c: Context<App>): Promise<Principal | undefined> {
	return isInNewsroom(c.req) || claimsNewsroom(c.req.raw) ? authorize(c, allScopes) : undefined;
}

/** Whose browser looks at a page of the newsroom; undefined for one without a session. */
export async function visitorOf(c: Context<App>): Promise<Principal | undefined> {
	keepPrivate(c);
	return principalOf(c);
}
