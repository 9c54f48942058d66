import { editorWords } from "../../words/editor.ts";
import { TextField } from "../fields/TextField.tsx";
import { type Path, valueAt } from "../state/edit.ts";

const words = editorWords.question;

const labels = {
	right: words.feedbackRight,
	wrong: words.feedbackWrong,
	low: words.feedbackLow,
	high: words.feedbackHigh,
} as const;

type Props = { path: Path; question: unknown; cases: readonly (keyof typeof labels)[] };

/** The feedback after an answer. Feedback on right answers is optional. */
export function Feedback({ path, question, cases }: Props) {
	return (
		<>
			{cases.map((name) => (
				<TextField
					key={name}
					path={[...path, "feedback", name]}
					value={valueAt(question, ["feedback", name])}
					label={labels[name]}
					rows={2}
					max={600}
					isOptional={name === "right"}
				/>
			))}
		</>
	);
}
