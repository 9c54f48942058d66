import type { Kind, QuestionOf } from "../question.ts";

const none = () => [];

/** Texts with their ids, in an order that does not depend on the document's. */
function textsOf(members: readonly { id: string; text: string }[]): string[] {
	return members.map(({ id, text }) => `${id} ${text}`).sort();
}

/**
 * The texts that give a response its meaning. If an option's text or a unit changes, the response means something else.
 */
const wordings: { [K in Kind]: (question: QuestionOf<K>) => string[] } = {
	choice: ({ options }) => textsOf(options),
	multiple: ({ options }) => textsOf(options),
	"true-false": none,
	number: ({ unit, currency }) => [
		...(typeof unit === "string" ? [unit] : Object.values(unit)),
		...(currency ? [currency] : []),
	],
	order: ({ items }) => textsOf(items),
};

/** These texts as one. Differences in the encoding of characters and spaces do not count. */
export function wordingOf<K extends Kind>(question: QuestionOf<K>): string {
	const words = wordings[question.kind](question);
	return JSON.stringify(words.map((text) => text.normalize("NFC").replace(/\s+/gu, " ")));
}
