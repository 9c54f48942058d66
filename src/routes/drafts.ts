import { type Context, Hono } from "hono";
import { withoutBase } from "../../contract/base.ts";
import { changesBetween } from "../../contract/changes.ts";
import type { Draft, DraftReply, StoryTextsReply } from "../../contract/newsroom.ts";
import { quizId } from "../../contract/text.ts";
import { routes, scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { draftCode } from "../auth/draftLink.ts";
import { dropDraft, findDraft, overtaken, saveDraft } from "../catalog/drafts.ts";
import { findStoryTexts } from "../catalog/storyTexts.ts";
import { changeBy } from "../http/changeBy.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { expectedNumber } from "../http/precondition.ts";
import { parse } from "../http/readBody.ts";
import { readDraft } from "../http/readDraft.ts";

/** A new link that shows the draft to everyone who has it. */
async function previewOf(c: Context<App>, id: string): Promise<Pick<DraftReply, "preview" | "expiresAt">> {
	const { code, expires } = await draftCode(c.env, id, { maker: c.get("principal"), now: Date.now() });
	return {
		preview: `${new URL(c.req.url).origin}${routes.readerPage(id)}?${new URLSearchParams({ draft: code })}`,
		expiresAt: new Date(expires).toISOString(),
	};
}

export const drafts = new Hono<App>();

drafts.put("/:id/draft", allow("writer", "author"), async (c) => {
	const { id, document, beside } = await readDraft(c, parse(quizId, c.req.param("id")));
	const expected = expectedNumber(c.req, beside.basedOnDraft);
	const before = await findDraft(c.env.DB, id);
	const changed = before ? changesBetween(before.document, withoutBase(document)) : [];
	// Clients that do not know the stories' texts leave them out. Keep the stored ones.
	const texts = beside.texts ?? before?.texts ?? (await findStoryTexts(c.env.DB, id));
	const authored = { id, document: { ...document, ...(texts && { texts }) } };
	const version = await saveDraft(c.env.DB, authored, { change: changeBy(c), expected, changed });
	c.header("etag", `"${version}"`);
	return c.json({ version, ...(await previewOf(c, id)) } satisfies DraftReply);
});

drafts.get("/:id/draft", allow(...scopes), async (c) => {
	const id = c.req.param("id");
	const found = await findDraft(c.env.DB, id);
	if (!found) throw new Failure("not_found", "there is no draft of this quiz");
	c.header("etag", `"${found.version}"`);
	return c.json({ ...found, ...(await previewOf(c, id)) } satisfies Draft);
});

drafts.get("/:id/story-texts", allow(...scopes), async (c) => {
	return c.json({ texts: (await findStoryTexts(c.env.DB, c.req.param("id"))) ?? {} } satisfies StoryTextsReply);
});

drafts.delete("/:id/draft", allow("writer", "author"), async (c) => {
	const id = c.req.param("id");
	const expected = expectedNumber(c.req, undefined);
	if (await dropDraft(c.env.DB, id, { change: changeBy(c), expected })) return c.json({ dropped: true });
	const there = await findDraft(c.env.DB, id);
	if (!there) throw new Failure("not_found", "there is no draft of this quiz");
	throw overtaken(there.version, expected);
});
