import { optionRows, rightOf, truths } from "./options.ts";
import { Picker } from "./Picker.tsx";
import type { QuestionView } from "./questionView.ts";

export const trueFalse: QuestionView<"true-false"> = {
	Control: (props) => (
		<Picker {...props} type="radio" options={truths(props.question, props.text)} responseTo={(id) => id === "true"} />
	),
	hint: (_, text) => text.hints.choice,
	rows: (answered) => optionRows(truths(answered.question, answered.text), answered),
	right: (question, text) => rightOf(truths(question, text)),
	feedback: ({ answer, feedback }, given) => [{ text: given === answer ? feedback.right : feedback.wrong }],
};
