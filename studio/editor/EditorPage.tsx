import { useCallback, useState } from "preact/hooks";
import { isRecord } from "../../contract/merge/same.ts";
import { Fault } from "../Fault.tsx";
import { useLoad } from "../useLoad.ts";
import { editorWords as words } from "../words/editor.ts";
import { words as all } from "../words.ts";
import { Editor } from "./Editor.tsx";
import { freshDocument } from "./freshDocument.ts";
import { type Kept, loadQuiz } from "./loadQuiz.ts";

/** Shows a stored document that is not a valid object. The editor can replace it. */
function Unreadable({ kept, begin }: { kept: Kept; begin: () => void }) {
	const { document } = kept.back;
	return (
		<>
			<h1>{kept.id}</h1>
			<p class="notice">{words.unreadable}</p>
			<pre>{typeof document === "string" ? document : JSON.stringify(document, null, 2)}</pre>
			<button type="button" onClick={begin}>
				{words.beginAnew}
			</button>
		</>
	);
}

/** Starts with a fresh document. It is saved only once something is written. */
function begunAnew(kept: Kept): Kept {
	const document = freshDocument(navigator.language);
	return { ...kept, back: { ...kept.back, document, known: { ...kept.back.known, document } } };
}

/** Loads a quiz for editing. Without an id it is a new one. */
export function EditorPage({ id }: { id: string | undefined }) {
	const { value, refusal, again } = useLoad(useCallback((signal: AbortSignal) => loadQuiz(id, signal), [id]));
	const [isAnew, setAnew] = useState(false);
	if (refusal) return <Fault refusal={refusal} again={again} />;
	if (!value) return <p class="loading">{all.loading}</p>;
	if (isRecord(value.back.document)) return <Editor kept={value} />;
	if (isAnew) return <Editor kept={begunAnew(value)} />;
	return <Unreadable kept={value} begin={() => setAnew(true)} />;
}
