import { listAt, textAt, valueAt } from "../state/edit.ts";
import { newId } from "../state/names.ts";
import { rightOrder } from "./inOrder.ts";

/** An option or an item. */
export type Member = { id: string; text: string; right: boolean; feedback: string };

/** The parts of a question of any kind, so that changing its kind keeps what fits. */
export type Parts = {
	prompt: string;
	members: Member[];
	/** The feedback on a right answer and on a wrong one. */
	right: string;
	wrong: string;
	isTrue: boolean | undefined;
	credit: string | undefined;
};

/** Options in the document's order, and items in their right order. */
function membersOf(question: unknown): Member[] {
	const list = [...listAt(question, ["options"]), ...rightOrder(question)];
	return list.map((each) => ({
		id: textAt(each, ["id"]) || newId(),
		text: textAt(each, ["text"]),
		right: valueAt(each, ["right"]) === true,
		feedback: textAt(each, ["feedback"]),
	}));
}

/** The parts of a question, which may be any JSON. */
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

/** The members, filled up with blank ones to at least `count`. */
export function atLeast(count: number, members: readonly Member[]): Member[] {
	const missing = Math.max(0, count - members.length);
	return [...members, ...Array.from({ length: missing }, blankMember)];
}
