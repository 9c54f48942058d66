import type { ComponentChildren } from "preact";
import type { Given } from "../../contract/gradable.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";
import type { Scene } from "../view/scene.ts";
import type { Answered, Words } from "./answered.ts";

/**
 * A row of an answered question: its text, the mark of its verdict, a short remark and the share of readers from 0 to
 * 1.
 */
export type Row = Words & {
	id: string;
	mark?: string | false;
	tag?: string | false;
	share?: number | undefined;
};

/** A feedback text. `about` names the option that it is about, if there can be several. */
export type Feedback = { about?: string; text: string };

export type Asked<K extends Kind> = Scene & { question: QuestionOf<K> };

/** How a kind of question is shown to readers. */
export type QuestionView<K extends Kind> = {
	/** The controls for answering. */
	Control: (props: Asked<K>) => ComponentChildren;
	/** What readers should do. It is shown below the prompt, and again to readers who check too early. */
	hint: (question: QuestionOf<K>, text: Text) => string;
	/** The controls show the hint below themselves, so the status region does not repeat it. */
	isHintBelow?: boolean;
	/**
	 * The result of the last step before the answer, for the status region. Undefined if there is nothing to announce.
	 */
	said?: (asked: Asked<K>) => string | undefined;
	/** The rows after the answer: what is right, what the reader answered and what others chose. */
	rows: (answered: Answered<K>) => Row[];
	/** The right answer, if it is a single value. The verdict then includes it. */
	right?: (question: QuestionOf<K>, text: Text) => Words | undefined;
	/** The editor's feedback on a response, without the verdict. */
	feedback: (question: QuestionOf<K>, given: Given) => Feedback[];
};
