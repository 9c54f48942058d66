import type { Quiz } from "../../../contract/quiz.ts";
import { reachableScores } from "../../../contract/score.ts";
import { FULL_CREDIT } from "../../../contract/wire.ts";

/** Points as an address writes them: `7`, or `2.5` with one decimal. */
function pointsOf(score: number): string {
	return String(Math.round(score / (FULL_CREDIT / 10)) / 10);
}

/** What a card may say of a score such as `7-9` or `2.5-9`; null for one that the quiz cannot give. */
export function scoreOnCard(quiz: Quiz, asked: string): string | null {
	const [, points = "", maximum] = /^(\d+(?:\.\d)?)-(\d+)$/.exec(asked) ?? [];
	const questions = quiz.claims.filter(({ question }) => question).length;
	if (Number(maximum) !== questions) return null;
	const reachable = [...reachableScores(quiz)].some((score) => pointsOf(score) === points);
	return reachable ? `${points}/${questions}` : null;
}
