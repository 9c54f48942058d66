import type { QuizListing } from "../../contract/quizList.ts";
import { words } from "../words.ts";

const { states } = words.list;

/** What is worth saying of how a quiz stands; "" where readers have it and nobody works on it. */
export function statesInWords({ revision, withdrawn, draft }: QuizListing): string {
	if (revision === 0) return states.unpublished;
	return [...(withdrawn ? [states.withdrawn] : []), ...(draft ? [states.draft] : [])].join(" · ");
}
