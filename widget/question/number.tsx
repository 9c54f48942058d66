import { amountOf, rangeOf, readingOf } from "./amount.ts";
import { NumberField } from "./NumberField.tsx";
import type { Answered, QuestionView, Row } from "./questionView.ts";
import { verdictOn } from "./verdict.ts";

/** The truth and the estimate on the question's own scale. */
function rows({ question, response, text }: Answered<"number">): Row[] {
	const { min, max, answer } = question;
	const row = (id: "truth" | "given", value: number, mark: string): Row => ({
		...{ id, mark },
		text: text.fill(text[id], { value: amountOf(question, value, text) }),
		bar: (value - min) / (max - min),
	});
	const truth = row("truth", answer, "right");
	return typeof response === "number" ? [truth, row("given", response, verdictOn(question, response))] : [truth];
}

export const number: QuestionView<"number"> = {
	Control: NumberField,
	hint: rangeOf,
	isHintBelow: true,
	said: ({ question, state: { nudged, isTyped, selection }, text }) =>
		nudged || isTyped ? readingOf(question, selection, text) : undefined,
	rows,
	feedback: (question, given) => {
		const { answer, feedback } = question;
		const isRight = verdictOn(question, given) === "right";
		return [{ text: isRight ? feedback.right : Number(given) < answer ? feedback.low : feedback.high }];
	},
};
