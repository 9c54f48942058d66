import { editorWords } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { valueAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";
import { Feedback } from "./Feedback.tsx";
import type { FormProps, KindForm } from "./kindForm.ts";

const words = editorWords.question;

function Form({ path, question }: FormProps) {
	const { dispatch } = useEditor();
	const at = [...path, "answer"];
	const answer = valueAt(question, ["answer"]);
	return (
		<>
			<fieldset class="choices" id={fieldId(at)} tabIndex={-1}>
				<legend>{words.isTrue}</legend>
				{[true, false].map((each) => (
					<label key={String(each)}>
						<input
							type="radio"
							name={fieldId([...at, "value"])}
							checked={answer === each}
							onChange={() => dispatch({ type: "set", path: at, value: each })}
						/>
						<span>{each ? words.true : words.false}</span>
					</label>
				))}
			</fieldset>
			<NotesAt path={at} />
			<Feedback {...{ path, question }} cases={["right", "wrong"]} />
		</>
	);
}

export const trueFalse: KindForm = {
	prompt: words.statement,
	Form,
	fit: ({ prompt, isTrue, right, wrong }) => ({
		kind: "true-false",
		prompt,
		...(isTrue !== undefined && { answer: isTrue }),
		feedback: { ...(right && { right }), wrong },
	}),
};
