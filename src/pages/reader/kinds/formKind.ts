import type { ComponentChildren } from "preact";
import type { Response } from "../../../../contract/gradable.ts";
import type { Kind, QuestionOf } from "../../../../contract/question.ts";
import type { Text } from "../../../../widget/language/text.ts";

export type FieldProps<K extends Kind> = {
	id: string;
	question: QuestionOf<K>;
	text: Text;
	/** An option that the address chose ahead. */
	chosen?: string | undefined;
	/** What was typed and could not be read. */
	typed?: string | undefined;
	/** The id of the element that says what is wanted. */
	hint: string;
};

/** What was handed in for one question: the values of its field that are not empty, and the whole form; `lang` is the language in which the form shows numbers. */
export type HandedIn = { id: string; given: string[]; form: URLSearchParams; lang: string };

/** A kind of question as a plain form has it. */
export type FormKind<K extends Kind> = {
	/** The controls to answer with. */
	Field: (props: FieldProps<K>) => ComponentChildren;
	/** Whether the controls are radios, which "I don't know" joins. */
	isRadio: boolean;
	/** The response in what was handed in; undefined where there is none. It is not checked yet. */
	read: (question: QuestionOf<K>, handedIn: HandedIn) => Response | undefined;
};
