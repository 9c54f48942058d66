import type { Given, Response } from "../../contract/gradable.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";
import { amountOf } from "./amount.ts";
import { itemText } from "./itemText.ts";
import { idsIn, type Option, rightOf, truths } from "./options.ts";

const chosen = (options: Option[], response: Given, text: Text) =>
	options
		.filter(({ id }) => idsIn(response).includes(id))
		.map((option) => option.text)
		.join(text.comma);

const spoken: { [K in Kind]: (question: QuestionOf<K>, response: Given, text: Text) => string } = {
	choice: ({ options }, response, text) => chosen(options, response, text),
	multiple: ({ options }, response, text) => chosen(options, response, text),
	"true-false": (question, response, text) => chosen(truths(question, text), response, text),
	number: (question, response, text) => amountOf(question, Number(response), text),
	order: ({ items }, response, text) =>
		idsIn(response)
			.map((id) => itemText(items, id))
			.join(text.comma),
};

const keys: { [K in Kind]: (question: QuestionOf<K>) => Given } = {
	choice: ({ options }) => rightOf(options)?.id ?? "",
	multiple: ({ options }) => options.filter(({ right }) => right).map(({ id }) => id),
	"true-false": ({ answer }) => answer,
	number: ({ answer }) => answer,
	order: ({ answer }) => answer,
};

/** A response as text for readers. */
export function inWords<K extends Kind>(question: QuestionOf<K>, response: Response, text: Text): string {
	return response === null ? text.dontKnow : spoken[question.kind](question, response, text);
}

/** The right response as text for readers. */
export function rightInWords<K extends Kind>(question: QuestionOf<K>, text: Text): string {
	return inWords(question, keys[question.kind](question), text);
}
