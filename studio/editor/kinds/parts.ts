import { listAt, textAt, valueAt } from "../state/edit.ts";
import { newId } from "../state/names.ts";
import { rightOrder } from "./inOrder.ts";

/** Something that readers choose or move. */
export type Member = { id: string; text: string; right: boolean; feedback: string };

/** What a question of any kind is made of, so that a change of its kind keeps what fits. */
export type Parts = {
	prompt: string;
	members: Member[];
	/** What readers are told who are right, and who are wrong. */
	right: string;
	wrong: string;
	isTrue: boolean | undefined;
	credit: string | undefined;
};

/** Options as they stand, items in their right order. */
function membersOf(question: unknown): Member[] {
	const list = [...listAt(question, ["options"]), ...rightOrder(question)];
	return list.map((each) => ({
		id: textAt(each, ["id"]) || newId(),
		text: textAt(each, ["text"]),
		right: valueAt(each, ["right"]) === true,
		feedback: textAt(each, ["feedback"]),
	}));
}

/** The parts of whatever stands in a question's place. */
export function partsOf(question: unknown): Parts {
	const members = membersOf(question);
	const answer = valueAt(question, ["answer"]);
	const feedback = ["wrong", "low", "high"].map((name) => textAt(question, ["feedback", name]));
	const isWrong = members.filter(({ right }) => !right);
	return {
		prompt: textAt(question, ["prompt"]),
		members,
		right: textAt(question, ["feedback", "right"]) || (members.find(({ right }) => right)?.feedback ?? ""),
		wrong: [...feedback, ...isWrong.map((each) => each.feedback)].find((text) => text !== "") ?? "",
		isTrue: typeof answer === "boolean" ? answer : undefined,
		credit: textAt(question, ["credit"]) || undefined,
	};
}

export const blankMember = (): Member => ({ id: newId(), text: "", right: false, feedback: "" });

/** The members, and blank ones behind them, so that there are so many. */
export function atLeast(count: number, members: readonly Member[]): Member[] {
	const missing = Math.max(0, count - members.length);
	return [...members, ...Array.from({ length: missing }, blankMember)];
}
