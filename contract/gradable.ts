import type { ChoiceKey } from "./kinds/choice/key.ts";
import type { MultipleKey } from "./kinds/multiple/key.ts";
import type { NumberKey } from "./kinds/number/key.ts";
import type { OrderKey } from "./kinds/order/key.ts";
import type { TrueFalseKey } from "./kinds/trueFalse/key.ts";
import type { Kind } from "./question.ts";

type Keys = {
	choice: ChoiceKey;
	multiple: MultipleKey;
	"true-false": TrueFalseKey;
	number: NumberKey;
	order: OrderKey;
};
export type GradableOf<K extends Kind> = { [P in K]: Keys[P] & { kind: P } }[K];

/** The part of a question that gives responses their meaning. Every `Question` is one. */
export type Gradable = GradableOf<Kind>;

/**
 * A reader's response to one question: an option's id, several ids, a boolean, a whole number, ids in order, or null
 * for "I don't know".
 */
export type Response = string | string[] | boolean | number | null;
export type Given = NonNullable<Response>;

/** What is needed to grade and count a revision, without its texts: its questions in order. */
export type AnswerKey = {
	id: string;
	question: Gradable;
	/** How often its meaning has changed. Absent if never. */
	generation?: number;
}[];

/** What a key can be made from. Every quiz is one. */
export type Keyed = { claims: readonly { id: string; question?: Gradable | undefined }[] };
