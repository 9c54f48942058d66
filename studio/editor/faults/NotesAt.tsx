import type { Path } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";
import { useNotes } from "./notes.ts";

/** The id of a field's notes, for `aria-describedby`. */
export const notesId = (path: Path) => `${fieldId(path)}-notes`;

/** The notes on a field, shown beside it. */
export function NotesAt({ path }: { path: Path }) {
	const notes = useNotes(path);
	if (notes.length === 0) return null;
	return (
		<ul class="notes" id={notesId(path)}>
			{notes.map(({ tone, text }) => (
				<li key={text} class={tone}>
					{text}
				</li>
			))}
		</ul>
	);
}
