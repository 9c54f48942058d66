import type { QuestionOf } from "../../contract/question.ts";
import type { Scene } from "../view/Quiz.tsx";
import { idsIn, optionsOf } from "./options.ts";

type Props = Scene & { question: QuestionOf<"choice" | "multiple" | "true-false"> };

/** Native radios or checkboxes: one of several, true or false, or all that apply. */
export function Picker({ question, state, text, send }: Props) {
	const { kind, prompt } = question;
	const picked = idsIn(state.draft);
	const responseTo = (id: string) => {
		if (kind === "choice") return id;
		if (kind === "true-false") return id === "true";
		const rest = picked.filter((each) => each !== id);
		const next = rest.length < picked.length ? rest : [...picked, id];
		return next.length > 0 ? next : undefined;
	};
	return (
		<div>
			{optionsOf(question, text).map(({ id, text: words }) => (
				<label class="row" part="option" key={id}>
					<input
						type={kind === "multiple" ? "checkbox" : "radio"}
						name={prompt}
						checked={picked.includes(id)}
						onChange={() => send({ type: "choose", response: responseTo(id) })}
					/>
					<span {...text.content}>{words}</span>
				</label>
			))}
		</div>
	);
}
