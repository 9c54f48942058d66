import type { QuizListing } from "../../contract/quizList.ts";
import { words } from "../words.ts";

const { states } = words.list;

/** A quiz's state as text. Empty for a published quiz without a draft. */
export function statesInWords({ revision, withdrawn, draft }: QuizListing): string {
	if (revision === 0) return states.unpublished;
	return [...(withdrawn ? [states.withdrawn] : []), ...(draft ? [states.draft] : [])].join(" · ");
}
