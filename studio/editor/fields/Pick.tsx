import { useEditor } from "../editorContext.ts";
import { NotesAt, notesId } from "../faults/NotesAt.tsx";
import { useNotes } from "../faults/notes.ts";
import { type Path, textAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";

type Props = {
	path: Path;
	value: unknown;
	label: string;
	options: readonly (readonly [value: string, text: string])[];
	/** The text shown while nothing is selected. */
	none?: string;
};

/** A choice from a list. A value outside the list is shown, and kept until another is selected. */
export function Pick({ path, value, label, options, none }: Props) {
	const { dispatch } = useEditor();
	const notes = useNotes(path);
	const id = fieldId(path);
	const now = textAt(value, []);
	const isKnown = options.some(([each]) => each === now);
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<select
				id={id}
				value={now}
				onChange={({ currentTarget }) => dispatch({ type: "set", path, value: currentTarget.value || undefined })}
				aria-describedby={notes.length > 0 ? notesId(path) : undefined}
				aria-invalid={notes.some(({ tone }) => tone === "fault") || undefined}
			>
				{none !== undefined && <option value="">{none}</option>}
				{!isKnown && now !== "" && <option value={now}>{now}</option>}
				{options.map(([each, text]) => (
					<option key={each} value={each}>
						{text}
					</option>
				))}
			</select>
			<NotesAt path={path} />
		</div>
	);
}
