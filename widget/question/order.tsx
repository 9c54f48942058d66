import type { Answered } from "./answered.ts";
import { itemText } from "./itemText.ts";
import { OrderList } from "./OrderList.tsx";
import { idsIn } from "./options.ts";
import type { Asked, QuestionView, Row } from "./questionView.ts";
import { verdictOn } from "./verdict.ts";

/** The items in the right order, each with the position that the reader gave it. */
function rows({ question, response, text }: Answered<"order">): Row[] {
	const given = idsIn(response);
	return question.answer.map((id, place) => {
		const isRight = given[place] === id;
		const putAt = text.fill(text.putAt, { n: text.count(given.indexOf(id) + 1) });
		return {
			id,
			text: itemText(question.items, id),
			mark: given.length > 0 && (isRight ? "right" : "wrong"),
			tag: given.length > 0 && putAt,
		};
	});
}

/** The new position of the item that was moved last. */
function said({ question, state: { moved, selection }, text }: Asked<"order">): string | undefined {
	if (!moved) return undefined;
	const order = idsIn(selection);
	const place = { n: text.count(order.indexOf(moved) + 1), total: text.count(order.length) };
	return text.fill(text.place, { item: itemText(question.items, moved), ...place });
}

export const order: QuestionView<"order"> = {
	Control: OrderList,
	hint: ({ ends }, { fill, hints }) => (ends ? fill(hints.ends, { first: ends[0], last: ends[1] }) : hints.order),
	said,
	rows,
	feedback: (question, given) => {
		const isRight = verdictOn(question, given) === "right";
		return [{ text: isRight ? question.feedback.right : question.feedback.wrong }];
	},
};
