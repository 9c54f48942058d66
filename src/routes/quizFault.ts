import type { Context } from "hono";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../http/context.ts";
import { toFailure } from "../http/failure.ts";
import { faultContextOf } from "../http/faultContext.ts";
import { respondFailure } from "../pages/respondReaderFault.tsx";

/** The language of a quiz that readers cannot see, if the catalog still has it. */
function languageOf(db: D1Database, id: string): Promise<string | undefined> {
	return catalog.inspect(db, id).then(
		({ quiz }) => quiz.language,
		() => undefined,
	);
}

/** Says why a quiz's page, draft or figures cannot be shown. For a withdrawn quiz, in its own language. */
export async function respondQuizFault(error: Error, c: Context<App>): Promise<Response> {
	const failure = toFailure(error, faultContextOf(c));
	const id = c.req.param("id");
	const language = failure.code === "withdrawn" && id ? await languageOf(c.env.DB, id) : undefined;
	return respondFailure(c, failure, { wanted: c.req.query("draft") === undefined ? "quiz" : "draft", language });
}
