import type { Claim, Quiz } from "../../contract/quiz.ts";
import { ownAddress } from "../../contract/stories.ts";
import type { Sought } from "../passage/passage.ts";

/** What is sought of a claim in the page around. */
export function soughtIn(quiz: Quiz, claim: Claim): Sought {
	return { passages: claim.passages, lang: quiz.language, story: ownAddress(quiz, claim) };
}
