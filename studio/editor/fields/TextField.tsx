import type { InputHTMLAttributes } from "preact";
import { useRef } from "preact/hooks";
import { fill } from "../../../contract/fill.ts";
import { editorWords as words } from "../../words/editor.ts";
import { useEditor, useLanguage } from "../editorContext.ts";
import { NotesAt, notesId } from "../faults/NotesAt.tsx";
import { useNotes } from "../faults/notes.ts";
import { type Path, textAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";

type Props = {
	path: Path;
	/** The current value at the path, of any type. */
	value: unknown;
	label: string;
	hint?: string;
	/** The number of lines at first. Without it, a single-line field. */
	rows?: number;
	/** The greatest number of characters. */
	max?: number;
	/** Whether an empty field is removed from the document. */
	isOptional?: boolean;
	/** Whether the text is the quiz's own, in its language. Otherwise it is an address, a host or a name. */
	isContent?: boolean;
	type?: "text" | "url" | "date";
	/** Converts the text to the stored value. Without it, the text is stored. */
	read?: (text: string) => unknown;
};

const NEARLY_FULL = 0.8;

/** How many characters are left, once the limit is near. */
function Room({ length, max }: { length: number; max: number }) {
	if (length < NEARLY_FULL * max) return null;
	const over = length - max;
	return (
		<p class={over > 0 ? "room over" : "room"}>
			{over > 0 ? fill(words.tooLong, { n: length, max, over }) : fill(words.length, { n: length, max })}
		</p>
	);
}

/** A single-line field. Each input type is a separate element, because the compiler requires it. */
function Line({
	type,
	...shared
}: { type: "text" | "url" | "date" } & Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "role" | "list">) {
	if (type === "date") return <input type="date" {...shared} />;
	return type === "url" ? <input type="url" {...shared} /> : <input type="text" {...shared} />;
}

/** A field for one text of the document, with its notes. */
export function TextField(props: Props) {
	const { path, value, label, hint, rows, max, isOptional = false, isContent = true, type = "text", read } = props;
	const { dispatch } = useEditor();
	const language = useLanguage();
	const notes = useNotes(path);
	const id = fieldId(path);
	const text = textAt(value, []);
	const described = [hint && `${id}-hint`, notes.length > 0 && notesId(path)].filter(Boolean).join(" ");
	const write = (next: string) => {
		const kept = next === "" && isOptional ? undefined : (read?.(next) ?? next);
		dispatch({ type: "write", path, value: kept, at: Date.now() });
	};
	const shared = {
		id,
		value: text,
		onInput: ({ currentTarget }: { currentTarget: { value: string } }) => write(currentTarget.value),
		// “Address” and “Title” are the story's and not the editor's own, so the browser must not fill them in.
		autoComplete: "off",
		"aria-describedby": described || undefined,
		"aria-invalid": notes.some(({ tone }) => tone === "fault") || undefined,
		...(isContent ? { lang: language, dir: "auto" as const, spellcheck: true } : { spellcheck: false }),
	};
	return (
		<div class="field">
			<label for={id}>
				{label} {isOptional && <span class="optional">({words.optional})</span>}
			</label>
			{hint && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{rows === undefined ? <Line type={type} {...shared} /> : <textarea rows={rows} {...shared} />}
			{max !== undefined && <Room length={text.trim().length} max={max} />}
			<NotesAt path={path} />
		</div>
	);
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A date field. Text that is not a date is shown unchanged. */
export function DayField(props: Pick<Props, "path" | "value" | "label">) {
	const text = textAt(props.value, []);
	// A field that starts as text stays one, because changing its type would lose the caret.
	const isText = useRef(text !== "" && !ISO_DAY.test(text)).current;
	return <TextField {...props} isContent={false} type={isText ? "text" : "date"} />;
}
