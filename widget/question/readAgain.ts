import { readNumber } from "../../contract/number/readNumber.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";
import { currentClaim, type Send, type State } from "../play/state.ts";

const nothing = () => undefined;

const readers: { [K in Kind]: (question: QuestionOf<K>, typed: string, lang: string) => number | undefined } = {
	choice: nothing,
	multiple: nothing,
	"true-false": nothing,
	number: (question, typed, lang) => readNumber(typed, question, lang),
	order: nothing,
};

function read<K extends Kind>(question: QuestionOf<K>, typed: string, lang: string): number | undefined {
	return readers[question.kind](question, typed, lang);
}

/**
 * Reads the typed text again once the complete number reader has loaded. Until then, group marks, units and digits of
 * other scripts are not understood.
 */
export function readAgain(state: State, { numbers }: Text, send: Send): void {
	const { typed, isTyped, selection, answers } = state;
	const claim = currentClaim(state);
	if (!typed || selection !== undefined || !claim || answers[claim.id]) return;
	const response = read(claim.question, typed, numbers);
	if (response !== undefined) send({ type: "choose", response, typed, isTyped });
}
