import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { isRecord } from "../../contract/merge/same.ts";
import { nameFrom } from "../../contract/nameFrom.ts";
import { draftReply } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { showTime } from "../dates.ts";
import { toRefusal } from "../useLoad.ts";
import { editorWords } from "../words/editor.ts";
import { textAt } from "./state/edit.ts";

const words = editorWords.saving;

/** A document as it was loaded. */
export type Kept = {
	/** Undefined until the quiz is saved for the first time. */
	id: string | undefined;
	document: unknown;
	/** The published revision; 0: none. */
	revision: number;
	/** The version of the draft; 0: none. */
	version: number;
	savedAt: string | undefined;
};

/** A pause in writing after which the draft is saved, in milliseconds. */
const PAUSE_MS = 1_000;

function saidOf({ savedAt, revision }: Kept): string {
	if (savedAt !== undefined) return fill(words.kept, { time: showTime(savedAt) });
	return revision > 0 ? words.published : words.fresh;
}

/** Saves the document as a draft after every pause. A new quiz gets its id, and its address, from its title. */
export function useSaving(kept: Kept, document: unknown): { id: string | undefined; said: string } {
	const [said, setSaid] = useState(() => saidOf(kept));
	const [id, setId] = useState(kept.id);
	const last = useRef({ document: kept.document, version: kept.version, isBusy: false });
	useEffect(() => {
		if (document === last.current.document || !isRecord(document)) return;
		setSaid(words.changed);
		const save = async () => {
			if (last.current.isBusy) return;
			last.current.isBusy = true;
			const name = id ?? nameFrom(textAt(document, ["title"]));
			const { version } = last.current;
			try {
				const headers = version > 0 ? { "if-match": `"${version}"` } : { "if-none-match": "*" };
				const body = JSON.stringify({ ...document, id: name });
				const reply = await ask(draftReply, routes.draft(name), { method: "PUT", headers, body });
				last.current = { document, version: reply.version, isBusy: false };
				if (id === undefined) history.replaceState(null, "", newsroomRoutes.quizEdit(name));
				setId(name);
				setSaid(fill(words.kept, { time: showTime(new Date().toISOString()) }));
			} catch (error) {
				last.current.isBusy = false;
				setSaid(toRefusal(error).message);
			}
		};
		const timer = setTimeout(save, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [document, id]);
	return { id, said };
}
