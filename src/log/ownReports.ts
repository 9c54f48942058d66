import type { AnswersBody } from "../../contract/answers.ts";
import { isOwnHost } from "../../contract/ownPage.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { ownAddress } from "../../contract/stories.ts";

type Answers = AnswersBody["answers"];

/** Whether a page on this host may be the story's page. */
function isItsHost(quiz: Quiz, id: string, host: string): boolean {
	const claim = quiz.claims.find((each) => each.id === id);
	const address = claim && ownAddress(quiz, claim);
	if (address === undefined) return true;
	return URL.canParse(address) && isOwnHost(host, new URL(address));
}

/**
 * The answers without reports of a missing passage from pages on another host than the claim's story: a syndicated copy
 * may be cut. `host` is the page's host, as its browser or else its script names it.
 */
export function ownReports(
	quiz: Quiz,
	{ embed, answers }: Pick<AnswersBody, "embed" | "answers">,
	host: string,
): Answers {
	if (embed !== "script") return answers;
	return Object.fromEntries(
		Object.entries(answers).map(([id, answer]) => {
			const { passageMissing, ...rest } = answer;
			return [id, passageMissing && !isItsHost(quiz, id, host) ? rest : answer];
		}),
	);
}
