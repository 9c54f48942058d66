import type { AnswersBody } from "../../contract/answers.ts";
import { isOwnHost } from "../../contract/ownPage.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { ownAddress } from "../../contract/stories.ts";

type Answers = AnswersBody["answers"];

/** Whether a page of this host may be where a claim's story stands. */
function isItsHost(quiz: Quiz, id: string, host: string): boolean {
	const claim = quiz.claims.find((each) => each.id === id);
	const address = claim && ownAddress(quiz, claim);
	if (address === undefined) return true;
	return URL.canParse(address) && isOwnHost(host, new URL(address));
}

/**
 * Answers without the reports of a missing passage that come from a page of another host than the claim's story:
 * a syndicated copy may be cut as it likes. `host` is the page's, as its browser or else its script says.
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
