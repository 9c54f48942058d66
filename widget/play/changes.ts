import { begin, type Change, type Missing } from "./state.ts";

/** Another attempt at the same questions, marked as one. */
export const takeAgain: Change = (state, moment) => ({ ...begin(state, moment), again: true, tally: state.tally });

/**
 * Sends a reader's remark on a question to the newsroom with the answer. Readers can take back that a question is
 * unfair.
 */
export function remark(id: string, what: "unfair" | "passageMissing"): Change {
	return (state) => {
		const answer = state.answers[id];
		const is = what !== "unfair" || !answer?.unfair;
		return answer ? { ...state, answers: { ...state.answers, [id]: { ...answer, [what]: is } } } : state;
	};
}

/** Records that a claim's passage was not found, and how it is missing. */
export function miss(id: string, how: Missing): Change {
	return (state) => ({ ...state, missing: { ...state.missing, [id]: how } });
}
