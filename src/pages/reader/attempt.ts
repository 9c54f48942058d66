import type { PublishedQuiz } from "../../../contract/quiz.ts";
import { attemptId } from "../../../widget/attemptId.ts";
import { begin, type State } from "../../../widget/state.ts";

export { textIn } from "../../../widget/allLocales.ts";
export { chosenOption } from "../../../widget/chosen.ts";
export type { State };

/** A reader's attempt as a form goes on with it, or a fresh one. The server keeps no clock for it. */
export function attemptAt(published: PublishedQuiz, attempt = attemptId()): State {
	return begin(published, "", { now: 0, attempt });
}
