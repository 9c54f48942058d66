import { optionRows, rightOf } from "./options.ts";
import { Picker } from "./Picker.tsx";
import type { QuestionView } from "./questionView.ts";

export const choice: QuestionView<"choice"> = {
	Control: (props) => <Picker {...props} type="radio" options={props.question.options} responseTo={(id) => id} />,
	hint: (_, text) => text.hints.choice,
	rows: (answered) => optionRows(answered.question.options, answered),
	right: ({ options }) => rightOf(options),
	feedback: ({ options }, given) =>
		options.filter(({ id }) => id === given).map(({ feedback }) => ({ text: feedback })),
};
