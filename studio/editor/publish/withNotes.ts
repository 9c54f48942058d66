import { insertAt, listAt, textAt } from "../state/edit.ts";
import type { Note } from "./CorrectionsAsked.tsx";

/** The document with one more correction on each of these claims. */
export function withNotes(
	document: unknown,
	asked: readonly number[],
	notes: { readonly [claim: string]: Note },
): unknown {
	return asked.reduce((now: unknown, index) => {
		const note = notes[textAt(listAt(document, ["claims"])[index], ["id"])];
		return note ? insertAt(now, ["claims", index, "corrections"], note) : now;
	}, document);
}
