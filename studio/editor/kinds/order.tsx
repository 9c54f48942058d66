import { fill } from "../../../contract/fill.ts";
import { editorWords } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { TextField } from "../fields/TextField.tsx";
import { Handle } from "../list/Handle.tsx";
import { memberKeys } from "../list/memberKeys.ts";
import { listAt, type Path, textAt, valueAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";
import { Credit } from "./Credit.tsx";
import { Feedback } from "./Feedback.tsx";
import { mixAgain, mixed, rightOrder, withRightOrder } from "./inOrder.ts";
import type { FormProps, KindForm } from "./kindForm.ts";
import { atLeast, blankMember, type Member } from "./parts.ts";

const words = editorWords.question;
const MOST = 8;
const FEWEST = 3;

const itemOf = ({ id, text }: Member) => ({ id, text });

/** The labels of the first and the last position. */
function Ends({ path, value }: { path: Path; value: unknown }) {
	const { dispatch } = useEditor();
	const id = fieldId(path);
	return (
		<>
			<label class="tick">
				<input
					id={id}
					type="checkbox"
					checked={value !== undefined}
					onChange={({ currentTarget: { checked } }) =>
						dispatch({ type: "set", path, value: checked ? ["", ""] : undefined })
					}
				/>
				<span>{words.ends}</span>
			</label>
			<NotesAt path={path} />
			{value !== undefined && (
				<div class="side-by-side">
					<TextField path={[...path, 0]} value={valueAt(value, [0])} label={words.firstEnd} max={30} />
					<TextField path={[...path, 1]} value={valueAt(value, [1])} label={words.lastEnd} max={30} />
				</div>
			)}
		</>
	);
}

function Form({ path, question }: FormProps) {
	const { dispatch, show, say } = useEditor();
	const at = [...path, "items"];
	const shown = listAt(question, ["items"]);
	const right = rightOrder(question);
	const keys = memberKeys(right);
	const setRight = (items: readonly unknown[]) =>
		dispatch({ type: "set", path, value: withRightOrder(question, items) });
	const move = (from: number, to: number) => {
		const [item] = right.slice(from, from + 1);
		setRight(right.toSpliced(from, 1).toSpliced(to, 0, item));
	};
	const remove = (index: number) => {
		setRight(right.toSpliced(index, 1));
		say(fill(editorWords.removed, { what: fill(words.item, { n: index + 1 }) }));
		show(at);
	};
	return (
		<>
			<fieldset class="part" id={fieldId(at)} tabIndex={-1}>
				<legend>{words.items}</legend>
				<NotesAt path={at} />
				<NotesAt path={[...path, "answer"]} />
				<ol class="members rows">
					{right.map((item, index) => {
						const what = fill(words.item, { n: index + 1 });
						return (
							<li key={keys[index]} class="one-line">
								<Handle index={index} count={right.length} what={what} move={move} />
								<TextField
									path={[...at, shown.indexOf(item), "text"]}
									value={valueAt(item, ["text"])}
									label={what}
									max={200}
								/>
								{right.length > FEWEST && (
									<button type="button" class="plain end" onClick={() => remove(index)}>
										{editorWords.remove} <span class="unseen">{what}</span>
									</button>
								)}
							</li>
						);
					})}
				</ol>
				<div class="row">
					{right.length < MOST && (
						<button
							type="button"
							class="quiet"
							onClick={() => {
								const item = itemOf(blankMember());
								const next = withRightOrder(question, [...right, item]);
								dispatch({ type: "set", path, value: next });
								show([...at, listAt(next, ["items"]).indexOf(item), "text"]);
							}}
						>
							{words.addItem}
						</button>
					)}
					<button
						type="button"
						class="quiet"
						onClick={() => dispatch({ type: "set", path, value: mixAgain(question) })}
					>
						{words.mix}
					</button>
				</div>
				<p class="hint" role="note">
					{fill(words.shown, { items: shown.map((item) => textAt(item, ["text"]) || "…").join(" · ") })}
				</p>
			</fieldset>
			<Ends path={[...path, "ends"]} value={valueAt(question, ["ends"])} />
			<Credit {...{ path, question }} />
			<Feedback {...{ path, question }} cases={["right", "wrong"]} />
		</>
	);
}

export const order: KindForm = {
	prompt: words.prompt,
	Form,
	fit: ({ prompt, members, credit, right, wrong }) => {
		const items = atLeast(FEWEST, members).map(itemOf);
		return {
			kind: "order",
			prompt,
			...(credit !== undefined && { credit }),
			items: mixed(items),
			answer: items.map(({ id }) => id),
			feedback: { ...(right && { right }), wrong },
		};
	},
};
