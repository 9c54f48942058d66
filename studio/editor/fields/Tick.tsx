import { NotesAt } from "../faults/NotesAt.tsx";
import { useHands } from "../hands.ts";
import type { Path } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";

/** A yes or no; no is said by leaving the field out. */
export function Tick({ path, value, label }: { path: Path; value: unknown; label: string }) {
	const { dispatch } = useHands();
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
