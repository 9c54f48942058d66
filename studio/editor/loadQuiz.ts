import { isRecord } from "../../contract/merge/same.ts";
import { draft as draftSchema, storyTextsReply } from "../../contract/newsroom.ts";
import { routes } from "../../contract/wire.ts";
import { ask, orNone, Refusal } from "../ask.ts";
import { findLeft } from "../keep/copies.ts";
import type { Known } from "../keep/machine.ts";
import { type MergedCopies, mergeCopies } from "../keep/mergeCopies.ts";
import { mayOffer } from "../scopes.ts";
import { editorWords as words } from "../words/editor.ts";
import { freshDocument } from "./freshDocument.ts";
import { askPublished, type Published } from "./publish/publishQuiz.ts";

/** What the server has of a quiz: its draft, or else its published document. */
export type Stored = {
	known: Known;
	/** The revision that the document was made from. It need not be the newest. */
	published: Published;
	savedAt: string | undefined;
};

/** A loaded quiz, with this machine's copies of its work. */
export type Kept = Stored & {
	/** Undefined until the quiz is first saved. */
	id: string | undefined;
	back: MergedCopies;
};

/** Fetches a quiz's draft or revision. Undefined if the server has neither. Throws a `Refusal`. */
export async function askStored(id: string, signal?: AbortSignal): Promise<Stored | undefined> {
	const [draft, newest] = await Promise.all([
		orNone(ask(draftSchema, routes.draft(id), { ...(signal && { signal }) })),
		askPublished(id, signal),
	]);
	if (!draft && newest.revision === 0) return undefined;
	// A revision that is newer than the draft's base is merged when the draft is published.
	const isLater = draft?.basedOn !== undefined && draft.basedOn !== newest.revision;
	const published = isLater ? await askPublished(id, signal, draft.basedOn) : newest;
	const document = draft ? draft.document : newest.document;
	const texts =
		draft?.texts ?? (await ask(storyTextsReply, routes.storyTexts(id), { ...(signal && { signal }) })).texts;
	const whole = isRecord(document) && Object.keys(texts).length > 0 ? { ...document, texts } : document;
	return {
		known: { document: whole, version: draft?.version ?? 0 },
		published,
		savedAt: draft?.savedAt,
	};
}

function fresh(): Stored {
	const known = { document: freshDocument(navigator.language), version: 0 };
	return { known, published: { revision: 0, document: undefined }, savedAt: undefined };
}

/** Copies on this machine. Empty if the browser stores none, or if the person may not save. */
async function leftOf(id: string | undefined) {
	if (!mayOffer("writer", "author")) return [];
	const left = await findLeft(id).catch((error: unknown) => {
		console.error(error);
		return [];
	});
	// Without an id, each copy is a different quiz.
	return id === undefined ? left.slice(-1) : left;
}

/** Loads a quiz for editing. Without an id it is a new one. Throws a `Refusal`. */
export async function loadQuiz(id: string | undefined, signal: AbortSignal): Promise<Kept> {
	const [stored, left] = await Promise.all([id === undefined ? fresh() : askStored(id, signal), leftOf(id)]);
	const last = left.at(-1);
	// The quiz has an id, but its first save did not reach the server. Only this machine has it.
	const found = stored ?? (last && { ...fresh(), known: { ...last.known, version: 0 } });
	if (!found) throw new Refusal(words.noQuiz);
	return { ...found, id, back: mergeCopies(found.known, left) };
}
