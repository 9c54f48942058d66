import type { QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";
import { NumberField } from "./NumberField.tsx";
import type { Answered, QuestionView, Row } from "./questionView.ts";
import { verdictOn } from "./verdict.ts";

function hint({ min, max }: QuestionOf<"number">, text: Text): string {
	return text.fill(text.range, { min: text.number(min), max: text.number(max) });
}

/** The truth and the estimate on the question's own scale. */
function rows({ question, response, text }: Answered<"number">): Row[] {
	const { min, max, unit, answer } = question;
	const row = (id: "truth" | "given", value: number, mark: string): Row => ({
		...{ id, mark },
		text: text.fill(text[id], { value: `${text.number(value)} ${unit}` }),
		bar: (value - min) / (max - min),
	});
	const truth = row("truth", answer, "right");
	return typeof response === "number" ? [truth, row("given", response, verdictOn(question, response))] : [truth];
}

export const number: QuestionView<"number"> = {
	Control: NumberField,
	hint,
	said: () => undefined,
	rows,
	feedback: (question, given) => {
		const { answer, feedback } = question;
		const isRight = verdictOn(question, given) === "right";
		return [{ text: isRight ? feedback.right : Number(given) < answer ? feedback.low : feedback.high }];
	},
};
