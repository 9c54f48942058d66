import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { isRecord } from "../../contract/merge/same.ts";
import { draftDropReply, draftReply } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { routes } from "../../contract/wire.ts";
import { ask, Refusal } from "../ask.ts";
import { showTime } from "../dates.ts";
import { toRefusal } from "../useLoad.ts";
import { editorWords } from "../words/editor.ts";
import { freeName } from "./freeName.ts";
import type { Published } from "./publish/publishQuiz.ts";
import { textAt } from "./state/edit.ts";

const words = editorWords.saving;

/** A document as it was loaded. */
export type Kept = {
	/** Undefined until the quiz is saved for the first time. */
	id: string | undefined;
	document: unknown;
	published: Published;
	/** The version of the draft; 0: none. */
	version: number;
	savedAt: string | undefined;
};

export type Saving = {
	id: string | undefined;
	said: string;
	/** The quiz's id; a new quiz gets one from its title, and its address with it. */
	claimId: () => Promise<string>;
	/** Readers have the document now: it is no draft any more. */
	settle: (document: unknown) => Promise<void>;
};

/** A pause in writing after which the draft is saved, in milliseconds. */
const PAUSE_MS = 1_000;

function saidOf({ savedAt, published }: Kept): string {
	if (savedAt !== undefined) return fill(words.kept, { time: showTime(savedAt) });
	return published.revision > 0 ? words.published : words.fresh;
}

/** Saves the document as a draft after every pause. */
export function useSaving(kept: Kept, document: unknown): Saving {
	const [said, setSaid] = useState(() => saidOf(kept));
	const [id, setId] = useState(kept.id);
	const last = useRef({ document: kept.document, version: kept.version, isBusy: false });
	const title = textAt(document, ["title"]);
	const claimId = useCallback(async () => {
		if (id !== undefined) return id;
		const name = await freeName(title);
		setId(name);
		history.replaceState(null, "", newsroomRoutes.quizEdit(name));
		return name;
	}, [id, title]);
	const settle = useCallback(
		async (published: unknown) => {
			last.current = { ...last.current, document: published, version: 0 };
			setSaid(words.published);
			await ask(draftDropReply, routes.draft(await claimId()), { method: "DELETE" }).catch((error: unknown) => {
				if (!(error instanceof Refusal && error.code === "not_found")) throw error;
			});
		},
		[claimId],
	);
	useEffect(() => {
		if (document === last.current.document || !isRecord(document)) return;
		setSaid(words.changed);
		const save = async () => {
			if (last.current.isBusy) return;
			last.current.isBusy = true;
			const { version } = last.current;
			try {
				const name = await claimId();
				const headers = version > 0 ? { "if-match": `"${version}"` } : { "if-none-match": "*" };
				const body = JSON.stringify({ ...document, id: name });
				const reply = await ask(draftReply, routes.draft(name), { method: "PUT", headers, body });
				last.current = { document, version: reply.version, isBusy: false };
				setSaid(fill(words.kept, { time: showTime(new Date().toISOString()) }));
			} catch (error) {
				last.current.isBusy = false;
				setSaid(toRefusal(error).message);
			}
		};
		const timer = setTimeout(save, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [document, claimId]);
	return { id, said, claimId, settle };
}
