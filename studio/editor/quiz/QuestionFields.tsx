import { kinds } from "../../../contract/kinds/names.ts";
import { editorWords } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { TextField } from "../fields/TextField.tsx";
import { changeKind, formOf, isKind } from "../kinds/forms.ts";
import { type Path, valueAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";

const words = editorWords.question;

const choices = Object.values(kinds).map((each) => [each, words.kinds[each]] as const);

/** A claim's question: its kind, its prompt and the fields of that kind. */
export function QuestionFields({ path, question }: { path: Path; question: unknown }) {
	const { dispatch } = useEditor();
	const kind = valueAt(question, ["kind"]);
	const form = formOf(kind);
	const at = [...path, "kind"];
	const choose = (next: string) =>
		dispatch({ type: "set", path, value: isKind(next) ? changeKind(question, next) : undefined });
	return (
		<section class="question" id={fieldId(path)} tabIndex={-1}>
			<h4>{words.title}</h4>
			<fieldset class="choices kinds" id={fieldId(at)} tabIndex={-1}>
				<legend>{words.kind}</legend>
				{[...choices, ["", words.none] as const].map(([each, text]) => (
					<label key={each}>
						<input
							type="radio"
							name={fieldId([...at, "value"])}
							checked={question === undefined ? each === "" : each === kind}
							onChange={() => choose(each)}
						/>
						<span>{text}</span>
					</label>
				))}
			</fieldset>
			<NotesAt path={at} />
			<NotesAt path={path} />
			{question !== undefined && !form && (
				<>
					<p class="notice">{words.unknown}</p>
					<pre>{JSON.stringify(question, null, 2)}</pre>
				</>
			)}
			{form && (
				<>
					<TextField
						path={[...path, "prompt"]}
						value={valueAt(question, ["prompt"])}
						label={form.prompt}
						rows={2}
						max={300}
					/>
					<form.Form path={path} question={question} />
				</>
			)}
		</section>
	);
}
