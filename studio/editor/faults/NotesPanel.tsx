import { editorWords as words } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { grouped } from "../grouped.ts";
import { keyOf } from "../state/place.ts";
import type { Note } from "./notes.ts";
import { placeInWords } from "./placeInWords.ts";

/** All notes by place, each with a link to its field. */
export function NotesPanel({
	notes,
	document,
	close,
}: {
	notes: readonly Note[];
	document: unknown;
	close: () => void;
}) {
	const { show } = useEditor();
	const byPlace = grouped(notes, ({ path }) => placeInWords(path, document));
	return (
		<section class="notes-panel" id="notes-panel" aria-label={words.notes.title}>
			{[...byPlace].map(([place, list]) => (
				<div key={place}>
					<h2>{place}</h2>
					<ul>
						{list.map(({ tone, path, text }) => (
							<li key={`${keyOf(path)} ${text}`} class={tone}>
								<button
									type="button"
									class="plain"
									onClick={() => {
										close();
										show(path);
									}}
								>
									{text}
								</button>
							</li>
						))}
					</ul>
				</div>
			))}
		</section>
	);
}
