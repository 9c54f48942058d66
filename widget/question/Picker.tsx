import type { Response } from "../../contract/gradable.ts";
import type { Question } from "../../contract/question.ts";
import type { Scene } from "../view/scene.ts";
import { idsIn, type Option } from "./options.ts";

type Props = Scene & {
	question: Question;
	type: "radio" | "checkbox";
	options: Option[];
	/** The response after a click on this option, which selects or deselects it. */
	responseTo: (id: string) => Response | undefined;
};

/** Options as native radio buttons or checkboxes. */
export function Picker({ question, state, text, send, type, options, responseTo }: Props) {
	const picked = idsIn(state.selection);
	return (
		<div>
			{options.map(({ id, text: words }) => (
				<label class="row" part="option" key={id}>
					<input
						type={type}
						name={question.prompt}
						checked={picked.includes(id)}
						onChange={() => send({ type: "choose", response: responseTo(id) })}
					/>
					<span {...text.content}>{words}</span>
				</label>
			))}
		</div>
	);
}
