import { type Context, Hono } from "hono";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../env.ts";
import { Demo } from "../pages/demo/Demo.tsx";
import { ReaderPage } from "../pages/ReaderPage.tsx";
import { StatsPage } from "../pages/stats/StatsPage.tsx";
import { reportFor } from "./stats.ts";

const DEMO_QUIZ = "kursk-engineers";

/** Our pages run our own script, talk to our own server and frame nothing; only heights are set inline. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"base-uri 'none'",
	"form-action 'self'",
].join("; ");

function answerPage(c: Context<App>, page: VNode, cacheControl: string): Response {
	c.header("cache-control", cacheControl);
	c.header("content-security-policy", policy);
	c.header("referrer-policy", "strict-origin-when-cross-origin");
	return c.html(`<!doctype html>${renderToString(page)}`);
}

export const pages = new Hono<App>();

pages.get("/", async (c) => {
	const { quiz } = await catalog.current(c.env.DB, DEMO_QUIZ, { now: Date.now() });
	return answerPage(c, <Demo quiz={quiz} origin={new URL(c.req.url).origin} />, "public, max-age=60");
});

pages.get("/quizzes/:id", async (c) => {
	const { quiz } = await catalog.current(c.env.DB, c.req.param("id"), { now: Date.now() });
	return answerPage(c, <ReaderPage quiz={quiz} />, "public, max-age=60");
});

pages.get("/stats/:id", async (c) => {
	const report = await reportFor(c.env, c.req.param("id"), "public");
	return answerPage(c, <StatsPage report={report} />, "no-cache");
});
