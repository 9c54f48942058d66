import { fill } from "../../../contract/fill.ts";
import { editorWords as words } from "../../words/editor.ts";
import type { Note } from "./notes.ts";

const tones = ["fault", "todo", "advice"] as const;

/** How many there are of each tone, in words; empty when there are none. */
export function countInWords(count: Record<Note["tone"], number>): string {
	return tones
		.filter((tone) => count[tone] > 0)
		.map((tone) => fill(words.notes[tone][count[tone] === 1 ? "one" : "other"], { n: count[tone] }))
		.join(" · ");
}
