import { Hono } from "hono";
import { catalog } from "../catalog/catalog.ts";
import { READER_CACHE_CONTROL } from "../http/cacheControl.ts";
import type { App } from "../http/context.ts";
import { toFailure } from "../http/failure.ts";
import { faultContextOf } from "../http/faultContext.ts";
import { built } from "../pages/built.ts";
import { frameDocument } from "../pages/frame/frameDocument.tsx";
import { frameFault } from "../pages/frame/frameFault.ts";
import { framePolicy } from "../pages/frame/framePolicy.ts";

export const frames = new Hono<App>();

frames.get("/embed/:id", async (c) => {
	const { quiz, revision, epoch, written } = await catalog.current(c.env.DB, c.req.param("id"), { now: Date.now() });
	const files = await built(c.env);
	c.header("cache-control", READER_CACHE_CONTROL);
	c.header("content-security-policy", framePolicy(files, quiz.hosts));
	c.header("referrer-policy", "strict-origin-when-cross-origin");
	return c.html(
		frameDocument({
			published: { quiz, revision, epoch: epoch.epoch, written },
			built: files,
			lang: c.req.query("lang"),
			theme: themeOf(c.req.query("theme")),
		}),
	);
});

function themeOf(wanted: string | undefined): "light" | "dark" | undefined {
	return wanted === "dark" || wanted === "light" ? wanted : undefined;
}

/** An error page would look wrong inside a story. The frame shows one sentence instead. */
frames.onError(async (error, c) => {
	const failure = toFailure(error, faultContextOf(c));
	for (const [name, value] of Object.entries(failure.headers)) c.header(name, value);
	const files = await built(c.env);
	c.header("cache-control", "no-store");
	c.header("content-security-policy", framePolicy(files, undefined));
	const { lang, theme } = c.req.query();
	return c.html(frameFault({ code: failure.code, built: files, lang, theme: themeOf(theme) }), failure.status);
});
