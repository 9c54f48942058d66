import { Hono } from "hono";
import { renderToString } from "preact-render-to-string";
import { embedQuery } from "../../contract/embedCodes.ts";
import { lookCode } from "../auth/draftLink.ts";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../http/context.ts";
import { parse } from "../http/readBody.ts";
import { PreviewPage } from "../pages/newsroom/PreviewPage.tsx";
import { respondFault } from "../pages/respondPage.tsx";
import { onlyVisitors } from "./newsroom.tsx";

/** Widgets set their style sheet by script. Only heights are inline styles. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'",
].join("; ");

export const preview = new Hono<App>();

preview.onError(respondFault);

preview.get("/:id/preview", onlyVisitors, async (c) => {
	const id = c.req.param("id");
	const look = parse(embedQuery, c.req.query());
	const { quiz, revision } = await catalog.inspect(c.env.DB, id);
	const code = await lookCode(c.env, { quiz: id, revision }, { maker: c.get("principal"), now: Date.now() });
	c.header("content-security-policy", policy);
	c.header("referrer-policy", "same-origin");
	return c.html(`<!doctype html>${renderToString(<PreviewPage quiz={quiz} code={code} look={look} />)}`);
});
