import { Hono } from "hono";
import { z } from "zod";
import { changesBetween } from "../../contract/changes.ts";
import type { Draft, DraftReply } from "../../contract/newsroom.ts";
import { readJson } from "../../contract/readJson.ts";
import { routes, scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { draftCode } from "../auth/draftLink.ts";
import { dropDraft, findDraft, saveDraft } from "../catalog/drafts.ts";
import type { Env } from "../env.ts";
import { changeBy } from "../http/changeBy.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { expectedNumber } from "../http/precondition.ts";
import { readQuiz } from "../http/readQuiz.ts";

/** A fresh link that shows the draft to whoever has it. */
async function previewOf(env: Env, id: string, origin: string): Promise<Pick<DraftReply, "preview" | "expiresAt">> {
	const { code, expires } = await draftCode(env, id, Date.now());
	return {
		preview: `${origin}${routes.readerPage(id)}?${new URLSearchParams({ draft: code })}`,
		expiresAt: new Date(expires).toISOString(),
	};
}

export const drafts = new Hono<App>();

drafts.put("/:id/draft", allow("author"), async (c) => {
	const { base, ...authored } = await readQuiz(c, c.req.param("id"));
	const expected = expectedNumber(c.req, base.basedOnDraft);
	const before = await findDraft(c.env.DB, authored.id);
	const changed = before ? changesBetween(readJson(z.unknown(), before.document), authored.document) : [];
	const version = await saveDraft(c.env.DB, authored, { change: changeBy(c), expected, changed });
	c.header("etag", `"${version}"`);
	const { origin } = new URL(c.req.url);
	return c.json({ version, ...(await previewOf(c.env, authored.id, origin)) } satisfies DraftReply);
});

drafts.get("/:id/draft", allow(...scopes), async (c) => {
	const id = c.req.param("id");
	const found = await findDraft(c.env.DB, id);
	if (!found) throw new Failure("not_found", "there is no draft of this quiz");
	const document = readJson(z.unknown(), found.document);
	c.header("etag", `"${found.version}"`);
	const { origin } = new URL(c.req.url);
	return c.json({ ...found, document, ...(await previewOf(c.env, id, origin)) } satisfies Draft);
});

drafts.delete("/:id/draft", allow("author"), async (c) => {
	if (!(await dropDraft(c.env.DB, c.req.param("id"), changeBy(c)))) {
		throw new Failure("not_found", "there is no draft of this quiz");
	}
	return c.json({ dropped: true });
});
