import { useEffect, useState } from "preact/hooks";
import { findNotes } from "./findNotes.ts";
import type { Note } from "./notes.ts";

/**
 * How long typing must pause before notes appear, in milliseconds, so that no fault is shown in the middle of a word.
 */
const PAUSE_MS = 300;

/** The notes on a document. The same array is returned while they stay the same. */
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
