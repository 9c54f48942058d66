import type { ComponentChildren } from "preact";
import type { Given } from "../../contract/gradable.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";
import type { Scene } from "../view/scene.ts";
import type { Answered, Words } from "./answered.ts";

/** A line of an answered question: its words, a verdict's sign, a small remark, the share of readers from 0 to 1. */
export type Row = Words & {
	id: string;
	mark?: string | false;
	tag?: string | false;
	share?: number | undefined;
};

/** A remark, and the option that it is about where there may be several. */
export type Feedback = { about?: string; text: string };

export type Asked<K extends Kind> = Scene & { question: QuestionOf<K> };

/** What readers see of a kind of question. */
export type QuestionView<K extends Kind> = {
	/** The controls to answer with. */
	Control: (props: Asked<K>) => ComponentChildren;
	/** What is wanted; said under the prompt, and again to a reader who checks too early. */
	hint: (question: QuestionOf<K>, text: Text) => string;
	/** Its controls show the hint below them, and the status says it for ears alone. */
	isHintBelow?: boolean;
	/** What the last step came to while the question is asked, for the status region; undefined where nothing is to be said. */
	said?: (asked: Asked<K>) => string | undefined;
	/** The question after its answer, line by line: what is right, what the reader gave, what others chose. */
	rows: (answered: Answered<K>) => Row[];
	/** The right answer, where it is one thing: the verdict says it. */
	right?: (question: QuestionOf<K>, text: Text) => Words | undefined;
	/** What the editor says to a response, without its verdict. */
	feedback: (question: QuestionOf<K>, given: Given) => Feedback[];
};
