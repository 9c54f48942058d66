import type { Response } from "../../contract/gradable.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import { choice } from "./choice.tsx";
import { multiple } from "./multiple.tsx";
import { number } from "./number.tsx";
import { order } from "./order.tsx";
import type { Feedback, QuestionView } from "./questionView.ts";
import { trueFalse } from "./trueFalse.tsx";

const views: { [K in Kind]: QuestionView<K> } = { choice, multiple, "true-false": trueFalse, number, order };

/** The view of a question's kind. */
export function viewOf<K extends Kind>({ kind }: QuestionOf<K>): QuestionView<K> {
	return views[kind];
}

/** The editor's feedback on a response, without the verdict. Empty for "I don't know", and if the editor wrote none. */
export function feedbackOf<K extends Kind>(question: QuestionOf<K>, response: Response): Feedback[] {
	return response === null
		? []
		: viewOf(question)
				.feedback(question, response)
				.filter(({ text }) => text);
}
