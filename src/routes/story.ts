import { Hono } from "hono";
import type { z } from "zod";
import { type storyReply, storyRequest } from "../../contract/story.ts";
import { limits } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import type { App } from "../http/context.ts";
import { fetchPage } from "../http/fetchPage.ts";
import { parse, readJsonBody } from "../http/readBody.ts";

/** Reads a story's page for editors, because a browser may not read another site's page. */
export const story = new Hono<App>();

story.post("/", allow("writer", "author"), async (c) => {
	const { url } = parse(storyRequest, await readJsonBody(c.req.raw, limits.answersBody));
	const page = await fetchPage(url, { allowsPrivate: c.env.PRIVATE_STORIES === "allow" });
	return c.json(page satisfies z.output<typeof storyReply>);
});
