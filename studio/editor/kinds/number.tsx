import { editorWords } from "../../words/editor.ts";
import { NumberField } from "../fields/NumberField.tsx";
import { Pick } from "../fields/Pick.tsx";
import { TextField } from "../fields/TextField.tsx";
import { valueAt } from "../state/edit.ts";
import { Feedback } from "./Feedback.tsx";
import type { FormProps, KindForm } from "./kindForm.ts";

const words = editorWords.question;

function Form({ path, question }: FormProps) {
	const field = (name: string) => ({ path: [...path, name], value: valueAt(question, [name]) });
	return (
		<>
			<div class="side-by-side">
				<NumberField {...field("answer")} label={words.number} />
				<TextField {...field("unit")} label={words.unit} hint={words.unitHint} max={40} />
			</div>
			<div class="side-by-side">
				<NumberField {...field("decimals")} label={words.decimals} hint={words.decimalsHint} isOptional />
				<Pick
					{...field("format")}
					label={words.format}
					none={words.formats.plain}
					options={[
						["year", words.formats.year],
						["percent", words.formats.percent],
					]}
				/>
				<TextField {...field("currency")} label={words.currency} hint={words.currencyHint} max={3} />
			</div>
			<NumberField {...field("tolerance")} label={words.tolerance} hint={words.toleranceHint} />
			<div class="side-by-side">
				<NumberField {...field("min")} label={words.min} />
				<NumberField {...field("max")} label={words.max} />
				<NumberField {...field("step")} label={words.step} isOptional />
			</div>
			<Feedback {...{ path, question }} cases={["right", "low", "high"]} />
		</>
	);
}

export const number: KindForm = {
	prompt: words.prompt,
	Form,
	fit: ({ prompt, right, wrong }) => ({
		kind: "number",
		prompt,
		unit: "",
		tolerance: 0,
		feedback: { ...(right && { right }), low: wrong, high: wrong },
	}),
};
