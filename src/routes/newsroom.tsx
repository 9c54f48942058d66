import { type Context, Hono, type MiddlewareHandler } from "hono";
import { renderToString } from "preact-render-to-string";
import { linkRequest, newsroomPath } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { limits, scopes } from "../../contract/wire.ts";
import { editorWords } from "../../studio/words/editor.ts";
import { words } from "../../studio/words.ts";
import { allow, visitorOf } from "../auth/allow.ts";
import { isFromElsewhere, requireOwnPage } from "../auth/ownPage.ts";
import { endedCookie, linkCode, readLinkCode, sessionCookie } from "../auth/session.ts";
import { bearerOf } from "../auth/tokens.ts";
import { useLink } from "../catalog/links.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { keepPrivate } from "../http/privateReplies.ts";
import { parse, readForm, readJsonBody } from "../http/readBody.ts";
import { EnterPage } from "../pages/EnterPage.tsx";
import { LinkPage } from "../pages/newsroom/LinkPage.tsx";
import { respondNewsroom } from "../pages/newsroom/respondNewsroom.tsx";
import { SignInPage } from "../pages/newsroom/SignInPage.tsx";
import { StudioPage } from "../pages/newsroom/StudioPage.tsx";
import { respondFault } from "../pages/respondPage.tsx";
import { drawsCards } from "../platform/settings.ts";

export const links = new Hono<App>();

/** Creates a link that lets a browser into the newsroom once. Needs a token. */
links.post("/", allow(...scopes), async (c) => {
	const { to } = parse(linkRequest, await readJsonBody(c.req.raw, limits.answersBody));
	const { token } = c.get("principal");
	if (!token)
		throw new Failure(
			"invalid_request",
			"you are signed in through Cloudflare Access and need no link; open the page itself",
		);
	const query = new URLSearchParams({ code: await linkCode(c.env, token, Date.now()), to });
	return c.json({ url: `${new URL(c.req.url).origin}${newsroomRoutes.home}?${query}` }, 201);
});

export const entrance = new Hono<App>();

entrance.onError(respondFault);

/** Where to go after signing in: the requested page, or the newsroom's home if the request is invalid. */
const leadTo = (asked: string | null | undefined) => newsroomPath.safeParse(asked).data ?? newsroomRoutes.home;

/** A page that redirects by itself. */
function respondStep(c: Context<App>, to: string): Response {
	c.header("referrer-policy", "no-referrer");
	c.header("content-security-policy", "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
	return c.html(`<!doctype html>${renderToString(<EnterPage to={to} />)}`, 401);
}

/**
 * Lets browsers with a session pass. Browsers do not send a strict cookie when a link on another site is followed. So
 * the page first reloads itself from its own address, and then checks the session.
 */
export const onlyVisitors: MiddlewareHandler<App> = async function onlyVisitors(c, next) {
	const visitor = await visitorOf(c);
	if (visitor) {
		c.set("principal", visitor);
		return next();
	}
	const { pathname, search, origin } = new URL(c.req.url);
	if (isFromElsewhere(c.req.raw)) return respondStep(c, pathname + search);
	return respondNewsroom(c, <SignInPage to={leadTo(pathname + search)} origin={origin} />, 401);
};

function usedUp(): Failure {
	return new Failure(
		"unauthorized",
		"this link is not valid: it was used, has expired or is incomplete; make a new one",
	);
}

/** The token behind a link's code. A code works once, when its button is pressed. */
async function tokenBehind(c: Context<App>, code: string, now: number): Promise<string> {
	const link = await readLinkCode(c.env, code, now);
	if (!link || !(await useLink(c.env.DB, { ...link, now }))) throw usedUp();
	return link.token;
}

entrance.get(newsroomRoutes.home, async (c, next) => {
	const code = c.req.query("code");
	if (code === undefined) return next();
	keepPrivate(c);
	if (!(await readLinkCode(c.env, code, Date.now()))) throw usedUp();
	return respondNewsroom(c, <LinkPage code={code} to={leadTo(c.req.query("to"))} />);
});

entrance.post(newsroomRoutes.session, async (c) => {
	keepPrivate(c);
	// Otherwise another site could sign a browser in as another person and see its work.
	requireOwnPage(c.req.raw);
	const now = new Date();
	const form = await readForm(c.req.raw, limits.answersBody);
	const to = leadTo(form.get("to"));
	const code = form.get("code");
	if (code !== null) {
		c.header("set-cookie", await sessionCookie(c.env, await tokenBehind(c, code, now.getTime()), now.getTime()));
		return c.redirect(to, 303);
	}
	const holder = await bearerOf(c.env, (form.get("token") ?? "").trim(), now);
	if (!holder?.token) {
		const { origin } = new URL(c.req.url);
		return respondNewsroom(c, <SignInPage to={to} origin={origin} isWrong />, 401);
	}
	c.header("set-cookie", await sessionCookie(c.env, holder.token, now.getTime()));
	return c.redirect(to, 303);
});

entrance.post(newsroomRoutes.leave, async (c) => {
	keepPrivate(c);
	requireOwnPage(c.req.raw);
	c.header("set-cookie", endedCookie);
	return c.redirect(newsroomRoutes.home, 303);
});

/** Pages whose content the newsroom's script renders. */
const pages = [
	[newsroomRoutes.home, words.home],
	[newsroomRoutes.figures, words.overview.title],
	[newsroomRoutes.quizNew, editorWords.newTitle],
	[newsroomRoutes.quizEdit(":id"), editorWords.title],
	[newsroomRoutes.quizEmbed(":id"), words.embed.title],
	[newsroomRoutes.quizHistory(":id"), words.history.title],
	[newsroomRoutes.quizCopy(":id"), words.copy.title],
] as const;

for (const [path, title] of pages) {
	entrance.get(path, onlyVisitors, (c) => {
		const { name, scopes, token } = c.get("principal");
		const hasCards = drawsCards(c.env);
		return respondNewsroom(c, <StudioPage {...{ title, name, scopes, hasCards }} hasSession={token !== undefined} />);
	});
}
