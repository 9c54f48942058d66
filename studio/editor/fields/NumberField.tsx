import { useState } from "preact/hooks";
import { useEditor } from "../editorContext.ts";
import { NotesAt, notesId } from "../faults/NotesAt.tsx";
import { useNotes } from "../faults/notes.ts";
import { type Path, textAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";
import { numberIn } from "./numberIn.ts";

type Props = { path: Path; value: unknown; label: string; hint?: string; isOptional?: boolean };

/** A number field. Text that is not a number yet is kept and marked as invalid. */
export function NumberField({ path, value, label, hint, isOptional = false }: Props) {
	const { dispatch } = useEditor();
	const notes = useNotes(path);
	const id = fieldId(path);
	const [typed, setTyped] = useState<string>();
	const kept = textAt(value, []);
	// "12." may become a number and must keep its point while the editor types.
	const text = typed !== undefined && numberIn(typed) === value ? typed : kept;
	const described = [hint && `${id}-hint`, notes.length > 0 && notesId(path)].filter(Boolean).join(" ");
	return (
		<div class="field number">
			<label for={id}>{label}</label>
			<input
				id={id}
				type="text"
				inputMode="decimal"
				autocomplete="off"
				value={text}
				onInput={({ currentTarget }) => {
					const next = currentTarget.value;
					setTyped(next);
					const read = next.trim() === "" && isOptional ? undefined : numberIn(next);
					dispatch({ type: "write", path, value: read, at: Date.now() });
				}}
				onBlur={() => setTyped(undefined)}
				aria-describedby={described || undefined}
				aria-invalid={notes.some(({ tone }) => tone === "fault") || undefined}
			/>
			{hint && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			<NotesAt path={path} />
		</div>
	);
}
