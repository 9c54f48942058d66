import type { State } from "./state.ts";

/** Names of the parameter that chooses an option ahead, `choose=question.option`. */
export const CHOOSE = "choose";

/** The option of the first question that an address chooses ahead; nothing is answered by it. */
export function chosenOption(query: string, { asked }: Pick<State, "asked">): string | undefined {
	const [id, option = ""] = (new URLSearchParams(query).get(CHOOSE) ?? "").split(".");
	const [first] = asked;
	if (!first || first.id !== id) return undefined;
	const { question } = first;
	if (question.kind === "choice") return question.options.find((each) => each.id === option)?.id;
	return question.kind === "true-false" && ["true", "false"].includes(option) ? option : undefined;
}

/** The attempt with that option chosen, for links from newsletters: checking it stays the reader's. */
export function chosenIn(query: string, fresh: State): State {
	const option = chosenOption(query, fresh);
	if (option === undefined) return fresh;
	return { ...fresh, draft: fresh.asked[0]?.question.kind === "true-false" ? option === "true" : option };
}
