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

/** The part of a question that gives a response its meaning; every `Question` is one. */
export type Gradable = GradableOf<Kind>;

/**
 * What a reader gave for one question: an option's id, ids of options, a truth value, a whole
 * number, ids in order, or null for "I don't know".
 */
export type Response = string | string[] | boolean | number | null;
export type Given = NonNullable<Response>;

/** What it takes to grade and tally a revision, without its words: questions in order. */
export type AnswerKey = {
	id: string;
	question: Gradable;
	/** How often its right answer, or what can be answered, has been changed; absent: never. */
	generation?: number;
}[];

/** What a key is made from; every quiz is one. */
export type Keyed = { claims: readonly { id: string; question?: Gradable | undefined }[] };
