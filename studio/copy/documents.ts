import { documentReply, draftReply, draft as draftSchema } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { publishReply } from "../../contract/publish.ts";
import { routes } from "../../contract/wire.ts";
import { ask, orNone } from "../ask.ts";

/** A quiz's draft with its version (0: none), and its published document. */
export type Documents = { draft: unknown; version: number; published: unknown };

/** Loads both documents of a quiz. A missing one is `undefined`. Throws a `Refusal`. */
export async function loadDocuments(id: string, signal?: AbortSignal): Promise<Documents> {
	const [draft, published] = await Promise.all([
		orNone(ask(draftSchema, routes.draft(id), signal ? { signal } : {})),
		orNone(ask(documentReply, routes.document(id), signal ? { signal } : {})),
	]);
	return { draft: draft?.document, version: draft?.version ?? 0, published: published?.document };
}

/** Saves a draft over the given version (0: none) and returns the page where it is edited. Throws a `Refusal`. */
export async function saveCopy(id: string, document: object, version: number): Promise<string> {
	const headers = version > 0 ? { "if-match": `"${version}"` } : { "if-none-match": "*" };
	await ask(draftReply, routes.draft(id), { method: "PUT", headers, body: JSON.stringify(document) });
	return newsroomRoutes.quizEdit(id);
}

/** Publishes a new quiz and returns the page with its embed code. Throws a `Refusal`, also if the id is taken. */
export async function publishCopy(id: string, document: object): Promise<string> {
	const init = { method: "PUT", headers: { "if-none-match": "*" }, body: JSON.stringify(document) };
	await ask(publishReply, routes.quiz(id), init);
	return newsroomRoutes.quizEmbed(id);
}
