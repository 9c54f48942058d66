import { editorWords } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { TextField } from "../fields/TextField.tsx";
import { type Path, textAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";

const words = editorWords.claim;

const marks = {
	emphasis: (chosen: string) => `*${chosen || words.emphasisText}*`,
	link: (chosen: string) => `[${chosen || words.linkText}](${words.linkAddress})`,
} as const;

/** Text with emphasis and links in markup. Two buttons insert the markup. */
export function ExplainerField({ path, value }: { path: Path; value: unknown }) {
	const { dispatch } = useEditor();
	const wrap = (name: keyof typeof marks) => {
		const field = document.getElementById(fieldId(path));
		if (!(field instanceof HTMLTextAreaElement)) return;
		const { selectionStart, selectionEnd } = field;
		const text = textAt(value, []);
		const marked = marks[name](text.slice(selectionStart, selectionEnd).trim());
		const next = text.slice(0, selectionStart) + marked + text.slice(selectionEnd);
		dispatch({ type: "set", path, value: next });
		requestAnimationFrame(() => {
			field.focus();
			// Selects what the editor writes next: a link's address or the emphasized words.
			const end = selectionStart + marked.length - 1;
			field.setSelectionRange(name === "link" ? end - words.linkAddress.length : selectionStart + 1, end);
		});
	};
	return (
		<div class="explainer">
			<TextField path={path} value={value} label={words.explainer} hint={words.explainerHint} rows={4} max={4000} />
			<div class="row">
				<button type="button" class="quiet small" onClick={() => wrap("emphasis")}>
					<em>{words.emphasis}</em>
				</button>
				<button type="button" class="quiet small" onClick={() => wrap("link")}>
					{words.link}
				</button>
			</div>
		</div>
	);
}
