import type { Response } from "../contract/gradable.ts";
import type { Question } from "../contract/question.ts";
import type { Text } from "./text.ts";

export type Option = { id: string; text: string; right: boolean };

/** What there is to pick from; true and false are two options like others. */
export function optionsOf(question: Question, text: Text): Option[] {
	if ("options" in question) return question.options;
	if (question.kind !== "true-false") return [];
	return [true, false].map((value) => ({
		id: `${value}`,
		text: text[`${value}`],
		right: value === question.answer,
	}));
}

/** The ids in a response, whatever its kind. */
export function idsIn(response: Response | undefined): string[] {
	return [response ?? []].flat().map(String);
}

/** The words of an item to put in order. */
export function itemText(items: { id: string; text: string }[], id: string | undefined): string {
	return items.find((item) => item.id === id)?.text ?? "";
}

export type Row = { id: string; text: string; mark: string; tag: string | false };

/** A question after its answer, line by line: what is right, what the reader gave. */
export function rowsOf(question: Question, response: Response, text: Text): Row[] {
	const given = idsIn(response);
	if (question.kind === "order") {
		return question.answer.map((id, place) => {
			const right = given[place] === id;
			const putAt = text.fill(text.putAt, { n: text.number(given.indexOf(id) + 1) });
			const isOff = response !== null && !right;
			return { id, text: itemText(question.items, id), mark: right ? "right" : "wrong", tag: isOff && putAt };
		});
	}
	return optionsOf(question, text).map(({ id, text: words, right }) => {
		const chosen = given.includes(id);
		const tag = right ? (chosen ? text.yourRightAnswer : text.rightAnswer) : chosen && text.yourAnswer;
		return { id, text: words, mark: right ? "right" : chosen ? "wrong" : "", tag };
	});
}
