import type { Given } from "../../contract/gradable.ts";
import { picks } from "../../contract/kinds/picks.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { State } from "./state.ts";

/** The query parameter that selects an option in advance: `choose=question.option`. */
export const CHOOSE = "choose";

/** The response that a link to this option selects. Undefined if one option is not a whole response. */
function pickedIn<K extends Kind>(question: QuestionOf<K>, option: string): Given | undefined {
	return picks[question.kind](question, option);
}

/** The option of the first question that an address selects in advance. It does not answer the question. */
export function chosenOption(query: string, { asked }: Pick<State, "asked">): string | undefined {
	const [id, option = ""] = (new URLSearchParams(query).get(CHOOSE) ?? "").split(".");
	const [first] = asked;
	return first && first.id === id && pickedIn(first.question, option) !== undefined ? option : undefined;
}

/** The fresh attempt with that option selected, for links from newsletters. The reader still has to check it. */
export function chosenIn(query: string, fresh: State): State {
	const option = chosenOption(query, fresh);
	const [first] = fresh.asked;
	return first && option !== undefined ? { ...fresh, selection: pickedIn(first.question, option) } : fresh;
}
