import { documentReply } from "../../../contract/newsroom.ts";
import { type PublishReply, publishReply } from "../../../contract/publish.ts";
import { routes } from "../../../contract/wire.ts";
import { ask, Refusal } from "../../ask.ts";

/** What readers have: 0 and no document before the first revision. */
export type Published = { revision: number; document: unknown };

const none: Published = { revision: 0, document: undefined };

/** What readers have now, or had by a revision's number; the same as for a new quiz where there is none. */
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

/** Publishes over the revision that the editor has seen. Throws a `Refusal`, `precondition_failed` where there is another by now. */
export function publishQuiz({ id, document, over, isSpelling }: Asked): Promise<PublishReply> {
	const headers = over > 0 ? { "if-match": `"${over}"` } : { "if-none-match": "*" };
	const path = routes.quiz(id) + (isSpelling ? "?spelling=true" : "");
	return ask(publishReply, path, { method: "PUT", headers, body: JSON.stringify(document) });
}
