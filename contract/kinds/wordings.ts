import type { Kind, QuestionOf } from "../question.ts";

const none = () => [];

/** Texts by the ids of what they name, whatever its order. */
function textsOf(members: readonly { id: string; text: string }[]): string[] {
	return members.map(({ id, text }) => `${id} ${text}`).sort();
}

/** The words that a response is given in: another option's text or another unit is another response. */
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

/** These words as one text; how their characters and spaces are encoded makes no difference. */
export function wordingOf<K extends Kind>(question: QuestionOf<K>): string {
	const words = wordings[question.kind](question);
	return JSON.stringify(words.map((text) => text.normalize("NFC").replace(/\s+/gu, " ")));
}
