import { useCallback, useState } from "preact/hooks";
import { isRecord } from "../../contract/merge/same.ts";
import { draft as draftSchema } from "../../contract/newsroom.ts";
import { routes } from "../../contract/wire.ts";
import { ask, orNone, Refusal } from "../ask.ts";
import { Fault } from "../Fault.tsx";
import { useLoad } from "../useLoad.ts";
import { editorWords as words } from "../words/editor.ts";
import { words as all } from "../words.ts";
import { Editor } from "./Editor.tsx";
import { freshDocument } from "./freshDocument.ts";
import { askPublished } from "./publish/publishQuiz.ts";
import type { Kept } from "./useSaving.ts";

/** The draft, else what is published; a quiz that is neither is refused. */
async function load(id: string | undefined, signal: AbortSignal): Promise<Kept> {
	if (id === undefined) {
		const published = { revision: 0, document: undefined };
		return { id, document: freshDocument(navigator.language), published, version: 0, savedAt: undefined };
	}
	const [draft, published] = await Promise.all([
		orNone(ask(draftSchema, routes.draft(id), { signal })),
		askPublished(id, signal),
	]);
	if (!draft && published.revision === 0) throw new Refusal(words.noQuiz);
	return {
		id,
		document: draft ? draft.document : published.document,
		published,
		version: draft?.version ?? 0,
		savedAt: draft?.savedAt,
	};
}

/** A stored document that is no document at all: it is shown, and another can take its place. */
function Unreadable({ kept, begin }: { kept: Kept; begin: () => void }) {
	return (
		<>
			<h1>{kept.id}</h1>
			<p class="notice">{words.unreadable}</p>
			<pre>{typeof kept.document === "string" ? kept.document : JSON.stringify(kept.document, null, 2)}</pre>
			<button type="button" onClick={begin}>
				{words.beginAnew}
			</button>
		</>
	);
}

/** Loads a quiz and edits it; without an id it is a new one. */
export function EditorPage({ id }: { id: string | undefined }) {
	const { value, refusal, again } = useLoad(useCallback((signal: AbortSignal) => load(id, signal), [id]));
	const [isAnew, setAnew] = useState(false);
	if (refusal) return <Fault refusal={refusal} again={again} />;
	if (!value) return <p class="loading">{all.loading}</p>;
	if (isRecord(value.document)) return <Editor kept={value} />;
	if (isAnew) return <Editor kept={{ ...value, document: freshDocument(navigator.language) }} />;
	return <Unreadable kept={value} begin={() => setAnew(true)} />;
}
