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
 * The draft or revision behind a link, in the widget's format. It has no epoch, so that answers to it are not sent. A
 * draft gets the number of the revision that it would become. Of a half-finished draft, only the valid part. `expires`
 * is in ms since 1970. Throws `unauthorized` for a wrong code, and `not_found` if there is nothing to show.
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
