import type { Response } from "../../contract/gradable.ts";
import type { Question } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";

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
