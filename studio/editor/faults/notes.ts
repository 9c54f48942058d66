import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { grouped } from "../grouped.ts";
import type { Path } from "../state/edit.ts";
import { isWithin, keyOf } from "../state/place.ts";

/** What stands beside a field: something still to write, something wrong, or advice. */
export type Note = { tone: "todo" | "fault" | "advice"; path: Path; text: string };

const none: readonly Note[] = [];

/** All notes, by the place at which they are shown. */
export type Notes = ReadonlyMap<string, readonly Note[]>;

export const NotesContext = createContext<Notes>(new Map());

/** The notes on one place. */
export function useNotes(path: Path): readonly Note[] {
	return useContext(NotesContext).get(keyOf(path)) ?? none;
}

export function notesByPlace(notes: readonly Note[]): Notes {
	return grouped(notes, ({ path }) => keyOf(path));
}

/** How many notes of each tone stand in a part of the document. */
export function countNotes(notes: readonly Note[], within: Path): Record<Note["tone"], number> {
	const count = { todo: 0, fault: 0, advice: 0 };
	for (const { tone, path } of notes) if (isWithin(path, within)) count[tone]++;
	return count;
}
