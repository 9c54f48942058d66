import type { ComponentChildren } from "preact";
import type { Response } from "../../../../contract/gradable.ts";
import type { Kind, QuestionOf } from "../../../../contract/question.ts";
import type { Text } from "../../../../widget/language/text.ts";

export type FieldProps<K extends Kind> = {
	id: string;
	question: QuestionOf<K>;
	text: Text;
	/** The option that the address selects in advance. */
	chosen?: string | undefined;
	/** Text that was typed and is no answer yet. */
	typed?: string | undefined;
	/** The id of the hint's element. */
	hint: string;
};

/**
 * What was submitted for one question: the non-empty values of its field, and the whole form. `lang` is the language in
 * which the form shows numbers.
 */
export type HandedIn = { id: string; given: string[]; form: URLSearchParams; lang: string };

/** A kind of question in the plain form. */
export type FormKind<K extends Kind> = {
	/** The controls for answering. */
	Field: (props: FieldProps<K>) => ComponentChildren;
	/** Whether the controls are radio buttons. "I don't know" is then one of them. */
	isRadio: boolean;
	/** What the typed text is taken for, to be confirmed. Undefined if it cannot be read. */
	reading?: (question: QuestionOf<K>, typed: string, text: Text) => string | undefined;
	/** The response in the submitted form. Undefined if there is none. It is not validated yet. */
	read: (question: QuestionOf<K>, handedIn: HandedIn) => Response | undefined;
};
