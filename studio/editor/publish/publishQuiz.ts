import { documentReply } from "../../../contract/newsroom.ts";
import { type PublishReply, publishReply } from "../../../contract/publish.ts";
import { routes } from "../../../contract/wire.ts";
import { ask, Refusal } from "../../ask.ts";

/** The published document. Revision 0 and no document if there is none. */
export type Published = { revision: number; document: unknown };

const none: Published = { revision: 0, document: undefined };

/** Fetches the published document, or that of revision `number`. Resolves to revision 0 if there is none. */
export function askPublished(id: string, signal?: AbortSignal, number?: number): Promise<Published> {
	if (number === 0) return Promise.resolve(none);
	const path = routes.document(id) + (number === undefined ? "" : `?revision=${number}`);
	return ask(documentReply, path, { ...(signal && { signal }) }).then(
		({ revision, document }) => ({ revision, document }),
		(error: unknown) => {
			if (error instanceof Refusal && error.code === "not_found") return none;
			throw error;
		},
	);
}

type Asked = { id: string; document: unknown; over: number; isSpelling: boolean };

/**
 * Publishes over the revision that the editor has seen. Throws a `Refusal`; its code is `precondition_failed` if there
 * is a newer revision.
 */
export function publishQuiz({ id, document, over, isSpelling }: Asked): Promise<PublishReply> {
	const headers = over > 0 ? { "if-match": `"${over}"` } : { "if-none-match": "*" };
	const path = routes.quiz(id) + (isSpelling ? "?spelling=true" : "");
	return ask(publishReply, path, { method: "PUT", headers, body: JSON.stringify(document) });
}
