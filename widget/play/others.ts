import type { PublicTally } from "../../contract/publicTally.ts";
import { scoreOf } from "../../contract/score.ts";
import { scoreCell } from "./scoreCell.ts";
import type { State } from "./state.ts";

/**
 * How others answered, of what the server says once it has taken an attempt's answers: the reader's own score is not
 * among those that it is compared with. What was known before the last answer stands; where nothing was, the own score
 * is taken out.
 */
export function others({ asked, answers, again, tally: before }: State, tally: PublicTally): PublicTally {
	if (again || asked.some(({ id }) => !answers[id])) return tally;
	if (before) return { ...tally, completed: before.completed, scores: before.scores };
	const own = scoreCell(tally.scores, scoreOf(asked, answers));
	const count = tally.scores[own] ?? 0;
	return count === 0
		? tally
		: { ...tally, completed: tally.completed - 1, scores: { ...tally.scores, [own]: count - 1 } };
}
