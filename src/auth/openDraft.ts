import type { Context } from "hono";
import { soundPart } from "../../contract/document/soundPart.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { catalog } from "../catalog/catalog.ts";
import { findDraft } from "../catalog/drafts.ts";
import { revisionOf } from "../catalog/published.ts";
import { findQuiz } from "../catalog/store.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { keepPrivate } from "../http/privateReplies.ts";
import { readDraftCode } from "./draftLink.ts";

/**
 * The draft, or the revision, that a link shows, as widgets read it: without an epoch, so that nobody's answers to it
 * are sent; numbered as the revision that it would become. Of a half-finished draft what is sound of it. `expires` in ms since 1970.
 */
export async function openDraft(
	c: Context<App>,
	id: string,
	code: string,
): Promise<{ published: PublishedQuiz; expires: number }> {
	keepPrivate(c);
	const shown = await readDraftCode(c.env, id, code, Date.now());
	if (!shown) throw new Failure("unauthorized", "this link is not valid or has expired; ask for a new one");
	const { expires } = shown;
	if (shown.revision !== undefined) {
		const revision = await catalog.revision(c.env.DB, id, shown.revision);
		if (!revision) throw new Failure("not_found", "this quiz has no such revision");
		const { key: _, ...published } = revision;
		return { published, expires };
	}
	const [found, row] = await Promise.all([findDraft(c.env.DB, id), findQuiz(c.env.DB, id)]);
	if (!found) throw new Failure("not_found", "this quiz no longer has a draft");
	const quiz = soundPart(found.document);
	if (!quiz) throw new Failure("not_found", "this draft has nothing to show yet");
	const { key: _, ...published } = revisionOf((row?.revision ?? 0) + 1, quiz);
	return { published, expires };
}
