import { isRecord } from "../../contract/merge/same.ts";
import { draft as draftSchema, storyTextsReply } from "../../contract/newsroom.ts";
import { routes } from "../../contract/wire.ts";
import { ask, orNone, Refusal } from "../ask.ts";
import { type BroughtBack, bringBack } from "../keep/bringBack.ts";
import { findLeft } from "../keep/copies.ts";
import type { Known } from "../keep/machine.ts";
import { mayOffer } from "../scopes.ts";
import { editorWords as words } from "../words/editor.ts";
import { freshDocument } from "./freshDocument.ts";
import { askPublished, type Published } from "./publish/publishQuiz.ts";

/** What the server has of a quiz: the draft, else what is published. */
export type Stored = {
	known: Known;
	/** The revision that the document was made from, which need not be the newest. */
	published: Published;
	savedAt: string | undefined;
};

/** A quiz as it was loaded, with the work that this machine has kept of it. */
export type Kept = Stored & {
	/** Undefined until the quiz is saved for the first time. */
	id: string | undefined;
	back: BroughtBack;
};

/** Asks for what the server has; undefined where it has neither draft nor revision. Throws a `Refusal`. */
export async function askStored(id: string, signal?: AbortSignal): Promise<Stored | undefined> {
	const [draft, newest] = await Promise.all([
		orNone(ask(draftSchema, routes.draft(id), { ...(signal && { signal }) })),
		askPublished(id, signal),
	]);
	if (!draft && newest.revision === 0) return undefined;
	// What was published after the draft was begun is merged when the draft is published.
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

/** Copies that were left on this machine; none where the browser keeps none, or where nobody may save. */
async function leftOf(id: string | undefined) {
	if (!mayOffer("writer", "author")) return [];
	const left = await findLeft(id).catch((error: unknown) => {
		console.error(error);
		return [];
	});
	// Each copy of a quiz without an id is another quiz.
	return id === undefined ? left.slice(-1) : left;
}

/** Loads a quiz to be edited; without an id it is a new one. Throws a `Refusal`. */
export async function loadQuiz(id: string | undefined, signal: AbortSignal): Promise<Kept> {
	const [stored, left] = await Promise.all([id === undefined ? fresh() : askStored(id, signal), leftOf(id)]);
	const last = left.at(-1);
	// A quiz that has got its name, and whose first save did not arrive, is on this machine alone.
	const found = stored ?? (last && { ...fresh(), known: { ...last.known, version: 0 } });
	if (!found) throw new Refusal(words.noQuiz);
	return { ...found, id, back: bringBack(found.known, left) };
}
