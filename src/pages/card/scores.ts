import type { Quiz } from "../../../contract/quiz.ts";
import { reachableScores, toPoints } from "../../../contract/score.ts";
import type { Verdict } from "../../../widget/question/verdict.ts";

/** A shared result: points, the highest possible number of points, and a verdict per question if those are shared. */
export type SharedResult = { points: number; of: number; verdicts?: Verdict[] };

const letters: { [letter: string]: Verdict } = { r: "right", p: "partly", w: "wrong", u: "unknown" };

/** Reads one verdict per letter of `rwpu`. Null if they do not fit the quiz or the score. */
function verdictsIn(asked: string, { points, of }: SharedResult): Verdict[] | null {
	const verdicts = [...asked].flatMap((letter) => letters[letter] ?? []);
	if (verdicts.length !== asked.length || verdicts.length !== of) return null;
	const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
	const right = count("right");
	return points >= right && points <= right + count("partly") ? verdicts : null;
}

/** Reads a result such as `7-9` or `2.5-9` with its squares. Null if the quiz cannot have this result. */
export function sharedOn(quiz: Quiz, score: string, squares?: string): SharedResult | null {
	const [, points = "", maximum] = /^(\d+(?:\.\d)?)-(\d+)$/.exec(score) ?? [];
	const of = quiz.claims.filter(({ question }) => question).length;
	const isReachable = [...reachableScores(quiz)].some((each) => `${toPoints(each)}` === points);
	if (Number(maximum) !== of || !isReachable) return null;
	const result = { points: Number(points), of };
	if (squares === undefined) return result;
	const verdicts = verdictsIn(squares, result);
	return verdicts && { ...result, verdicts };
}
