import { useEditor } from "../editorContext.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import type { Path } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";

/** A checkbox. For "no" the field is removed from the document. */
export function Tick({ path, value, label }: { path: Path; value: unknown; label: string }) {
	const { dispatch } = useEditor();
	return (
		<>
			<label class="tick">
				<input
					id={fieldId(path)}
					type="checkbox"
					checked={value === true}
					onChange={({ currentTarget: { checked } }) =>
						dispatch({ type: "set", path, value: checked ? true : undefined })
					}
				/>
				<span>{label}</span>
			</label>
			<NotesAt path={path} />
		</>
	);
}
