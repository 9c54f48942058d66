import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { isRecord } from "../../contract/merge/same.ts";
import { draftDropReply, draftReply } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { routes } from "../../contract/wire.ts";
import { ask, orNone, Refusal } from "../ask.ts";
import { freeName } from "../freeName.ts";
import { dropCopy, dropLeft, keepCopy } from "../keep/copies.ts";
import { startKeeping } from "../keep/keeper.ts";
import { listen } from "../keep/listen.ts";
import { type Asked, beginKeeping, type Known } from "../keep/machine.ts";
import { statusOf } from "../keep/statusOf.ts";
import { editorWords } from "../words/editor.ts";
import { askStored, type Kept } from "./loadQuiz.ts";
import type { Published } from "./publish/publishQuiz.ts";
import { setAt, valueAt } from "./state/edit.ts";
import { namingWords, untilNamed } from "./untilNamed.ts";

/**
 * Another person's saved work to merge. `document` already includes it. `base` is the version that both started from.
 */
type Taken = { document: unknown; base: unknown; theirs: unknown; published: Published };

export type Saving = {
	id: string | undefined;
	/** Where the work is stored, as text. */
	said: string;
	isSignedOut: boolean;
	/** The conflict to decide. Nothing is saved until then. */
	asked: Asked | undefined;
	decide: (document: unknown) => void;
	/** Resolves to the quiz's id. A new quiz gets one from its title, and the page's address follows. */
	claimId: () => Promise<string>;
	/** Saves what is not saved yet. Resolves to false if another person's work was merged or has to be decided about. */
	flush: () => Promise<boolean>;
	/** Called after publishing: the document is no longer a draft. */
	endDraft: (document: unknown) => Promise<void>;
};

type Options = {
	/** The revision that the document is based on. */
	published: Published;
	take: (taken: Taken) => void;
};

/** Saves a document over the known version and resolves to the new version. Throws a `Refusal`. */
async function saveDraft(id: string, document: unknown, { version }: Known, basedOn: number): Promise<number> {
	if (!isRecord(document)) throw new Refusal(editorWords.unreadable, "invalid_request");
	const headers = version > 0 ? { "if-match": `"${version}"` } : { "if-none-match": "*" };
	const body = JSON.stringify({ ...document, id, basedOn });
	return (await ask(draftReply, routes.draft(id), { method: "PUT", headers, body })).version;
}

/** Adds the stories' texts, which only drafts contain, to a document that was published meanwhile. */
function withTextsOf(known: unknown, theirs: unknown): unknown {
	return valueAt(theirs, ["texts"]) === undefined ? setAt(theirs, ["texts"], valueAt(known, ["texts"])) : theirs;
}

/**
 * Keeps the document safe: as a draft on the server after every pause, and as a copy on this machine after each change.
 */
export function useSaving(kept: Kept, document: unknown, { published, take }: Options): Saving {
	const [shown, show] = useState(() => {
		const state = beginKeeping(kept.back.known, kept.back.document, kept.back.asked);
		return { state, isCopied: false, savedAt: kept.savedAt };
	});
	const [id, setId] = useState(kept.id);
	const now = useRef({
		id,
		published,
		take,
		theirs: kept.published,
		document,
		isSafe: true,
		isAsking: false,
		taken: 0,
		known: kept.back.known,
	});
	now.current = { ...now.current, published, take, document };
	const claimId = useCallback(async () => {
		if (now.current.id !== undefined) return now.current.id;
		const name = await freeName(namingWords(now.current.document));
		now.current.id = name;
		setId(name);
		history.replaceState(null, "", newsroomRoutes.quizEdit(name));
		return name;
	}, []);
	const keeper = useMemo(
		() =>
			startKeeping(shown.state, {
				save: async (sent, known) => {
					await untilNamed(() => now.current);
					const name = await claimId();
					const version = await saveDraft(name, sent, known, now.current.published.revision);
					show((before) => ({ ...before, savedAt: new Date().toISOString() }));
					return version;
				},
				look: async (known) => {
					const stored = await askStored(await claimId());
					const isNews =
						stored && (stored.known.version > 0 || stored.published.revision !== now.current.published.revision);
					// If another person has deleted the draft, work continues as a new one.
					if (!isNews) return { ...known, version: 0 };
					now.current.theirs = stored.published;
					return { ...stored.known, document: withTextsOf(known.document, stored.known.document) };
				},
				copy: (copied, known) => keepCopy(now.current.id, copied, known),
				dropCopy,
				take: ({ document: merged, base, theirs }) => {
					now.current.taken++;
					now.current.take({ document: merged, base, theirs: theirs.document, published: now.current.theirs });
				},
				show: (state, isCopied) => {
					now.current.isSafe = isCopied || state.stage === "rest";
					now.current.known = state.known;
					now.current.isAsking = state.stage === "asking";
					show((before) => ({ ...before, state, isCopied }));
				},
			}),
		[],
	);
	useEffect(() => {
		const { document: back, known, keys } = kept.back;
		if (keys.length > 0) {
			const isHeld = Object.is(back, known.document) ? Promise.resolve() : keepCopy(kept.id, back, known);
			isHeld.then(() => dropLeft(keys)).catch((error: unknown) => console.error(error));
		}
		keeper.tell({ type: "wake" });
		const end = listen(keeper.tell, () => now.current.isSafe);
		return () => {
			end();
			keeper.stop();
		};
	}, [keeper, kept]);
	// In a layout effect, so that no merge misses the last character.
	useLayoutEffect(() => keeper.tell({ type: "edit", document }), [keeper, document]);
	const flush = useCallback(async () => {
		const { taken } = now.current;
		keeper.tell({ type: "leave" });
		await keeper.calm();
		return now.current.taken === taken && !now.current.isAsking;
	}, [keeper]);
	const endDraft = useCallback(
		async (whole: unknown) => {
			await keeper.calm();
			const { version } = now.current.known;
			keeper.tell({ type: "published", document: whole });
			if (version > 0) {
				const headers = { "if-match": `"${version}"` };
				// If the draft cannot be deleted, another person has saved it meanwhile. It is merged when it is opened.
				await orNone(ask(draftDropReply, routes.draft(await claimId()), { method: "DELETE", headers })).catch(
					(error: unknown) => console.error(error),
				);
			}
			show((before) => ({ ...before, savedAt: undefined }));
		},
		[keeper, claimId],
	);
	const isNameless = id === undefined && shown.state.stage === "sending" && namingWords(document) === "";
	return {
		id,
		said: isNameless ? editorWords.saving.untitled : statusOf({ ...shown, isPublished: published.revision > 0 }),
		isSignedOut: shown.state.stage === "signedOut",
		asked: shown.state.asked,
		decide: (decided) => keeper.tell({ type: "decided", document: decided }),
		claimId,
		flush,
		endDraft,
	};
}
