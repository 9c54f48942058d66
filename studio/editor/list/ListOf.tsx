import type { ComponentChildren } from "preact";
import { fill } from "../../../contract/fill.ts";
import { editorWords as words } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { listAt, type Path } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";

type Props = {
	path: Path;
	value: unknown;
	title: string;
	text?: string;
	/** The name of a member. `{n}` is its number. */
	one: string;
	add: string;
	/** Makes a new member. `first` is its field that gets the focus. */
	fresh: () => unknown;
	first: string;
	children: (member: unknown, path: Path) => ComponentChildren;
};

/** A list whose order does not matter: passages, sources, corrections, bands. */
export function ListOf({ path, value, title, text, one, add, fresh, first, children }: Props) {
	const { dispatch, say, show } = useEditor();
	const list = listAt(value, []);
	const remove = (index: number) => {
		dispatch({ type: "remove", path, index });
		say(fill(words.removed, { what: fill(one, { n: index + 1 }) }));
		show(list.length > 1 ? [...path, Math.max(0, index - 1), first] : [...path, "add"]);
	};
	return (
		<fieldset class="part" id={fieldId(path)} tabIndex={-1}>
			<legend>{title}</legend>
			{text && <p class="hint">{text}</p>}
			<NotesAt path={path} />
			{list.length > 0 && (
				<ol class="members">
					{list.map((member, index) => (
						// Members have no ids, so the index is the key.
						<li key={index}>
							<NotesAt path={[...path, index]} />
							{children(member, [...path, index])}
							<button type="button" class="plain" onClick={() => remove(index)}>
								{words.remove} <span class="unseen">{fill(one, { n: index + 1 })}</span>
							</button>
						</li>
					))}
				</ol>
			)}
			<button
				type="button"
				class="quiet"
				id={fieldId([...path, "add"])}
				onClick={() => {
					dispatch({ type: "insert", path, member: fresh() });
					show([...path, list.length, first]);
				}}
			>
				{add}
			</button>
		</fieldset>
	);
}
