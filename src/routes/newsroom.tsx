import { Hono } from "hono";
import { renderToString } from "preact-render-to-string";
import { figuresPath, linkRequest } from "../../contract/newsroom.ts";
import { limits, scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { linkCode, readLinkCode, sessionCookie } from "../auth/session.ts";
import { useLink } from "../catalog/links.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { keepPrivate } from "../http/privateReplies.ts";
import { parse, readJsonBody } from "../http/readBody.ts";
import { EnterPage } from "../pages/EnterPage.tsx";
import { respondFault } from "../pages/respondPage.tsx";

export const links = new Hono<App>();

/** For whoever has a token: an address that lets a browser in, once. */
links.post("/", allow(...scopes), async (c) => {
	const { to } = parse(linkRequest, await readJsonBody(c.req.raw, limits.answersBody));
	const { token } = c.get("principal");
	if (!token) throw new Failure("invalid_request", "Access lets your browser in; open the page itself");
	const query = new URLSearchParams({ code: await linkCode(c.env, token, Date.now()), to });
	return c.json({ url: `${new URL(c.req.url).origin}/newsroom?${query}` }, 201);
});

export const entrance = new Hono<App>();

entrance.onError(respondFault);

entrance.get("/newsroom", async (c) => {
	keepPrivate(c);
	const now = Date.now();
	const link = await readLinkCode(c.env, c.req.query("code") ?? "", now);
	const to = figuresPath.safeParse(c.req.query("to"));
	if (!link || !to.success || !(await useLink(c.env.DB, { ...link, now }))) {
		throw new Failure("unauthorized", "this link has been used, has expired, or never was one; make a new one");
	}
	c.header("referrer-policy", "no-referrer");
	c.header("content-security-policy", "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
	c.header("set-cookie", await sessionCookie(c.env, link.token, now));
	// A redirect after a click on another site would come without a strict cookie; a step of our own page does not.
	return c.html(`<!doctype html>${renderToString(<EnterPage to={to.data} />)}`);
});
