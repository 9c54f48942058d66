import type { PublishedQuiz } from "../../../contract/quiz.ts";
import { begin, type State } from "../../../widget/play/state.ts";
import { attemptId } from "../../../widget/send/attemptId.ts";

export { textIn } from "../../../widget/language/allLocales.ts";
export { chosenOption } from "../../../widget/play/chosen.ts";
export type { State };

/** A reader's attempt, which the form continues, or a fresh one. The server measures no times for it. */
export function attemptAt(published: PublishedQuiz, attempt = attemptId()): State {
	return begin(published, { now: 0, attempt });
}
