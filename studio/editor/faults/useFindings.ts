import { useEffect, useState } from "preact/hooks";
import { findNotes } from "./findNotes.ts";
import type { Note } from "./notes.ts";

/** Notes follow the hands after so long a pause, in milliseconds: nobody is told of a fault in the middle of a word. */
const PAUSE_MS = 300;

/** The notes on a document. The same list as long as nothing else is to be said. */
export function useFindings(document: unknown): readonly Note[] {
	const [notes, setNotes] = useState<readonly Note[]>(() => findNotes(document));
	useEffect(() => {
		const timer = setTimeout(() => {
			const next = findNotes(document);
			setNotes((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
		}, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [document]);
	return notes;
}
