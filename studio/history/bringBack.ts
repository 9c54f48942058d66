import { fill } from "../../contract/fill.ts";
import { documentReply } from "../../contract/newsroom.ts";
import { publishReply } from "../../contract/publish.ts";
import { restored, unexplained } from "../../contract/restored.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { claimsIn } from "../copy/copies.ts";
import { wordsOfClaim } from "../copy/wordsOfClaim.ts";
import { today } from "../editor/quiz/today.ts";
import { words } from "../words.ts";

const { history: text } = words;

/** The result: a message, or the names of claims that first need a note for readers. */
export type Brought = { said: string } | { lacking: string[] };

/**
 * Publishes an older revision over the one with the number `seen`. A newer one is not overwritten. Corrections that
 * readers have seen since are kept. `note` is the correction for claims whose readers were told something else. Throws
 * a `Refusal`.
 */
export async function bringBack(id: string, revision: number, seen: number, note: string): Promise<Brought> {
	const [old, now] = await Promise.all([
		ask(documentReply, `${routes.document(id)}?revision=${revision}`),
		ask(documentReply, `${routes.document(id)}?revision=${seen}`),
	]);
	const lacking = unexplained(old.document, now.document);
	if (lacking.length > 0 && note === "") {
		return {
			lacking: claimsIn(old.document).flatMap((claim) =>
				lacking.some((id) => id === claim.id) ? [wordsOfClaim(claim)] : [],
			),
		};
	}
	const document = restored(old.document, now.document, new Set(lacking), { date: today(), note });
	const init = { method: "PUT", headers: { "if-match": `"${seen}"` }, body: JSON.stringify(document) };
	const { changed } = await ask(publishReply, routes.quiz(id), init);
	return { said: changed ? fill(text.brought, { n: revision }) : text.same };
}
