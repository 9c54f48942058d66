import { amountOf, rangeOf, readingOf } from "./amount.ts";
import type { Answered } from "./answered.ts";
import { NumberField } from "./NumberField.tsx";
import type { QuestionView, Row } from "./questionView.ts";
import { verdictOn } from "./verdict.ts";

/** One row for the right number and one for the estimate. */
function rows({ question, response, text }: Answered<"number">): Row[] {
	const row = (tag: string, value: number, mark: string): Row => ({
		id: tag,
		...{ tag, mark },
		text: amountOf(question, value, text),
	});
	const truth = row(text.rightAnswer, question.answer, "right");
	return typeof response === "number"
		? [truth, row(text.yourAnswer, response, verdictOn(question, response))]
		: [truth];
}

export const number: QuestionView<"number"> = {
	Control: NumberField,
	hint: rangeOf,
	isHintBelow: true,
	said: ({ question, state: { nudged, isTyped, selection }, text }) =>
		nudged || isTyped ? readingOf(question, selection, text) : undefined,
	rows,
	right: (question, text) => ({ text: amountOf(question, question.answer, text) }),
	feedback: (question, given) => {
		const { answer, feedback } = question;
		const isRight = verdictOn(question, given) === "right";
		return [{ text: isRight ? feedback.right : Number(given) < answer ? feedback.low : feedback.high }];
	},
};
