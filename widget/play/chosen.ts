import type { Given } from "../../contract/gradable.ts";
import { picks } from "../../contract/kinds/picks.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { State } from "./state.ts";

/** Names of the parameter that chooses an option ahead, `choose=question.option`. */
export const CHOOSE = "choose";

/** The response that picking this option by a link comes to; undefined where a link cannot say all of it. */
function pickedIn<K extends Kind>(question: QuestionOf<K>, option: string): Given | undefined {
	return picks[question.kind](question, option);
}

/** The option of the first question that an address chooses ahead; nothing is answered by it. */
export function chosenOption(query: string, { asked }: Pick<State, "asked">): string | undefined {
	const [id, option = ""] = (new URLSearchParams(query).get(CHOOSE) ?? "").split(".");
	const [first] = asked;
	return first && first.id === id && pickedIn(first.question, option) !== undefined ? option : undefined;
}

/** The attempt with that option chosen, for links from newsletters: checking it stays the reader's. */
export function chosenIn(query: string, fresh: State): State {
	const option = chosenOption(query, fresh);
	const [first] = fresh.asked;
	return first && option !== undefined ? { ...fresh, selection: pickedIn(first.question, option) } : fresh;
}
