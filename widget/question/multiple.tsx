import type { Response } from "../../contract/gradable.ts";
import { idsIn, optionRows } from "./options.ts";
import { Picker } from "./Picker.tsx";
import type { QuestionView } from "./questionView.ts";
import { verdictOn } from "./verdict.ts";

/** The selection after a click on an option: with it, or without it. Undefined if nothing is left. */
function toggle(selection: Response | undefined, id: string): string[] | undefined {
	const picked = idsIn(selection);
	const rest = picked.filter((each) => each !== id);
	const next = rest.length < picked.length ? rest : [...picked, id];
	return next.length > 0 ? next : undefined;
}

export const multiple: QuestionView<"multiple"> = {
	Control: (props) => (
		<Picker
			{...props}
			type="checkbox"
			options={props.question.options}
			responseTo={(id) => toggle(props.state.selection, id)}
		/>
	),
	hint: (_, text) => text.hints.multiple,
	rows: (answered) => optionRows(answered.question.options, answered, "missed"),
	// Feedback on mistakes: options that are selected but wrong, and right options that are missing. If all is right,
	// feedback on the selected ones.
	feedback: (question, response) => {
		const given = idsIn(response);
		const isRight = verdictOn(question, response) === "right";
		return question.options
			.filter(({ id, right }) => given.includes(id) !== (!isRight && right))
			.flatMap(({ text, feedback }) => (feedback ? [{ about: text, text: feedback }] : []));
	},
};
