import type { Claim, Quiz } from "../../contract/quiz.ts";
import { ownAddress } from "../../contract/stories.ts";
import type { Sought } from "../passage/passage.ts";

/** What to search for in the page: a claim's passages, their language and their story's address. */
export function soughtIn(quiz: Quiz, claim: Claim): Sought {
	return { passages: claim.passages, lang: quiz.language, story: ownAddress(quiz, claim) };
}
