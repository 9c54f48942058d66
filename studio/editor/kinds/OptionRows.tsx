import { fill } from "../../../contract/fill.ts";
import { editorWords } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { TextField } from "../fields/TextField.tsx";
import { Handle } from "../list/Handle.tsx";
import { memberKeys } from "../list/memberKeys.ts";
import { listAt, type Path, setAt, valueAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";
import { optionOf } from "./options.ts";
import { blankMember } from "./parts.ts";

const words = editorWords.question;
const MOST = 10;
const FEWEST = 2;

type Props = {
	path: Path;
	question: unknown;
	/** Whether exactly one option is right. */
	isSingle: boolean;
};

/** The options of a question, each with its text, its feedback and whether it is right. */
export function OptionRows({ path, question, isSingle }: Props) {
	const { dispatch, show, say } = useEditor();
	const at = [...path, "options"];
	const options = listAt(question, ["options"]);
	const keys = memberKeys(options);
	const set = (value: unknown) => dispatch({ type: "set", path: at, value });
	const markRight = (index: number, isRight: boolean) =>
		set(
			options.map((each, place) => {
				if (place === index) return setAt(each, ["right"], isRight || undefined);
				return isSingle ? setAt(each, ["right"], undefined) : each;
			}),
		);
	const remove = (index: number) => {
		dispatch({ type: "remove", path: at, index });
		say(fill(editorWords.removed, { what: fill(words.answer, { n: index + 1 }) }));
		show([...at, Math.max(0, index - 1), "text"]);
	};
	return (
		<fieldset class="part" id={fieldId(at)} tabIndex={-1}>
			<legend>{words.answers}</legend>
			<NotesAt path={at} />
			<ol class="members rows">
				{options.map((option, index) => {
					const n = index + 1;
					const isRight = valueAt(option, ["right"]) === true;
					return (
						<li key={keys[index]} class={isRight ? "is-right" : undefined}>
							<div class="row-head">
								<Handle
									index={index}
									count={options.length}
									what={fill(words.answer, { n })}
									move={(from, to) => dispatch({ type: "move", path: at, from, to })}
								/>
								<label class="tick">
									<input
										type={isSingle ? "radio" : "checkbox"}
										name={fieldId([...at, "right"])}
										checked={isRight}
										aria-label={fill(words.markRight, { n })}
										onChange={({ currentTarget: { checked } }) => markRight(index, checked)}
									/>
									<span>{words.right}</span>
								</label>
								{options.length > FEWEST && (
									<button type="button" class="plain end" onClick={() => remove(index)}>
										{editorWords.remove} <span class="unseen">{fill(words.answer, { n })}</span>
									</button>
								)}
							</div>
							<TextField
								path={[...at, index, "text"]}
								value={valueAt(option, ["text"])}
								label={fill(words.answer, { n })}
								max={200}
							/>
							<TextField
								path={[...at, index, "feedback"]}
								value={valueAt(option, ["feedback"])}
								label={words.feedback}
								rows={2}
								max={600}
								isOptional={isRight || !isSingle}
							/>
							<NotesAt path={[...at, index]} />
						</li>
					);
				})}
			</ol>
			{options.length < MOST && (
				<button
					type="button"
					class="quiet"
					onClick={() => {
						dispatch({ type: "insert", path: at, member: optionOf(blankMember()) });
						show([...at, options.length, "text"]);
					}}
				>
					{words.addAnswer}
				</button>
			)}
		</fieldset>
	);
}
