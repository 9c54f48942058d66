import { Hono } from "hono";
import { type EmbedCodes, embedQuery } from "../../contract/embedCodes.ts";
import { scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { catalog } from "../catalog/catalog.ts";
import { findQuiz } from "../catalog/store.ts";
import type { App } from "../http/context.ts";
import { parse } from "../http/readBody.ts";
import { built } from "../pages/built.ts";
import { embedCodesOf } from "../pages/embedCodes.ts";

export const embedCodes = new Hono<App>();

/** The code to paste into a story. It also works for a withdrawn quiz. */
embedCodes.get("/:id/embed-codes", allow(...scopes), async (c) => {
	const id = c.req.param("id");
	const look = parse(embedQuery, c.req.query());
	const [{ quiz, revision }, row] = await Promise.all([catalog.inspect(c.env.DB, id), findQuiz(c.env.DB, id)]);
	return c.json({
		id,
		title: quiz.title,
		language: quiz.language,
		revision,
		withdrawn: row?.withdrawn === 1,
		...(quiz.hosts && { hosts: quiz.hosts }),
		codes: embedCodesOf(quiz, { look, origin: new URL(c.req.url).origin, built: await built(c.env) }),
	} satisfies EmbedCodes);
});
