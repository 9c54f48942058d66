import { fill } from "../../../contract/fill.ts";
import { editorWords as words } from "../../words/editor.ts";
import type { Note } from "./notes.ts";

const tones = ["fault", "todo", "advice"] as const;

/** The number of notes of each tone, as text. Empty if there are none. */
export function countInWords(count: Record<Note["tone"], number>): string {
	return tones
		.filter((tone) => count[tone] > 0)
		.map((tone) => fill(words.notes[tone][count[tone] === 1 ? "one" : "other"], { n: count[tone] }))
		.join(" · ");
}
