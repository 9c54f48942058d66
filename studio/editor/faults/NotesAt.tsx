import type { Path } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";
import { useNotes } from "./notes.ts";

/** The id by which a field is described with its notes. */
export const notesId = (path: Path) => `${fieldId(path)}-notes`;

/** What is to be said of a place, beside its field. */
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
