import type { Response } from "../../contract/gradable.ts";
import type { QuestionTally } from "../../contract/publicTally.ts";
import type { Question, QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";
import { idsIn, itemText, optionsOf } from "./options.ts";
import { verdictOn } from "./verdict.ts";

/** A line of an answered question: its words, a verdict's sign, a small remark, a bar from 0 to 1 with its label. */
export type Row = {
	id: string;
	text: string;
	mark?: string | false;
	tag?: string | false;
	bar?: number | undefined;
	/** What the bar says, where the words do not. */
	percent?: string | undefined;
};

type Answered<Q = Question> = { question: Q; response: Response; tally: QuestionTally | undefined; text: Text };

/** The right order; what stood elsewhere says where. */
function orderRows({ question, response, text }: Answered<QuestionOf<"order">>): Row[] {
	const given = idsIn(response);
	return question.answer.map((id, place) => {
		const isRight = given[place] === id;
		const putAt = text.fill(text.putAt, { n: given.indexOf(id) + 1 });
		return {
			id,
			text: itemText(question.items, id),
			mark: isRight ? "right" : "wrong",
			tag: !isRight && given.length > 0 && putAt,
		};
	});
}

/** The truth and the estimate on the question's own scale. */
function numberRows({ question, response, text }: Answered<QuestionOf<"number">>): Row[] {
	const { min, max, unit, answer } = question;
	const row = (id: "truth" | "given", value: number, mark: string): Row => ({
		...{ id, mark },
		text: text.fill(text[id], { value: `${text.number(value)} ${unit}` }),
		bar: (value - min) / (max - min),
	});
	const truth = row("truth", answer, "right");
	return typeof response === "number" ? [truth, row("given", response, verdictOn(question, response))] : [truth];
}

/** A question after its answer, line by line: what is right, what the reader gave, what others chose. */
export function rowsOf(answered: Answered): Row[] {
	const { question, response, tally, text } = answered;
	if (question.kind === "order") return orderRows({ ...answered, question });
	if (question.kind === "number") return numberRows({ ...answered, question });
	const given = idsIn(response);
	return optionsOf(question, text).map(({ id, text: words, right }) => {
		const chosen = given.includes(id);
		const bar = tally && (tally.cells[id] ?? 0) / tally.n;
		return {
			...{ id, text: words, bar },
			mark: right ? "right" : chosen && "wrong",
			tag: [right && text.rightAnswer, chosen && text.yourAnswer].filter(Boolean).join(text.comma),
			percent: bar === undefined ? bar : text.percent(bar),
		};
	});
}
