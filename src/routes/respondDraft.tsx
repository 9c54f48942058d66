import type { Context } from "hono";
import type { App } from "../env.ts";
import { DraftPage } from "../pages/DraftPage.tsx";
import { answerPage } from "../pages/respondPage.tsx";
import { draftFor } from "./drafts.ts";

/** Answers with a quiz's draft, to whoever has a link to it; nobody keeps it, and no search finds it. */
export async function answerDraft(c: Context<App>, id: string, code: string): Promise<Response> {
	const { published, expires } = await draftFor(c.env, id, code);
	c.header("x-robots-tag", "noindex");
	const page = <DraftPage quiz={published.quiz} code={code} expires={new Date(expires)} />;
	return answerPage(c, page, "private, no-store");
}
