import { type QuizListing, quizList } from "../contract/quizList.ts";
import { routes } from "../contract/wire.ts";
import { ask } from "./ask.ts";

/** The list's entry for one quiz or draft. Undefined if the list has none with this id. Throws a `Refusal`. */
export async function findListing(id: string, signal?: AbortSignal): Promise<QuizListing | undefined> {
	const query = new URLSearchParams({ id, unpublished: "true" });
	const [listing] = await ask(quizList, `${routes.quizzes}?${query}`, signal ? { signal } : {});
	return listing;
}
