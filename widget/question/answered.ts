import type { Response } from "../../contract/gradable.ts";
import type { QuestionTally } from "../../contract/publicTally.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";

/** A question with its response, and how other readers answered it. */
export type Answered<K extends Kind> = {
	question: QuestionOf<K>;
	response: Response;
	tally: QuestionTally | undefined;
	/** Whether readers may say that they do not know. */
	dontKnow: boolean;
	text: Text;
};

/** A text. `isOurs` marks a text of the interface; all others are the quiz's own. */
export type Words = { text: string; isOurs?: boolean };
