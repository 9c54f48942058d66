import type { PublicTally } from "../../contract/publicTally.ts";
import { scoreOf } from "../../contract/score.ts";
import { scoreCell } from "./scoreCell.ts";
import type { State } from "./state.ts";

/**
 * How others answered, without this reader's own score: after the last answer the server's tally includes it. Keeps the
 * scores known before that answer. If there were none, it subtracts the reader's own score.
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
