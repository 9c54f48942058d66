import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { grouped } from "../grouped.ts";
import type { Path } from "../state/edit.ts";
import { isWithin, keyOf } from "../state/place.ts";

/** A note beside a field: something is missing, something is wrong, or advice. */
export type Note = { tone: "todo" | "fault" | "advice"; path: Path; text: string };

const none: readonly Note[] = [];

/** All notes by the field that shows them. */
export type Notes = ReadonlyMap<string, readonly Note[]>;

export const NotesContext = createContext<Notes>(new Map());

/** The notes on one field. */
export function useNotes(path: Path): readonly Note[] {
	return useContext(NotesContext).get(keyOf(path)) ?? none;
}

/** Groups notes by the field that shows them. */
export function notesByPlace(notes: readonly Note[]): Notes {
	return grouped(notes, ({ path }) => keyOf(path));
}

/** The number of notes of each tone in a part of the document. */
export function countNotes(notes: readonly Note[], within: Path): Record<Note["tone"], number> {
	const count = { todo: 0, fault: 0, advice: 0 };
	for (const { tone, path } of notes) if (isWithin(path, within)) count[tone]++;
	return count;
}
