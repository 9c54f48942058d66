import { z } from "zod";
import { type QuizListing, type QuizState, quizList, quizStates } from "../../contract/quizList.ts";
import { routes } from "../../contract/wire.ts";
import { askPage } from "../ask.ts";

export const filters = ["all", ...quizStates] as const;

/** Quizzes on a page. */
const PAGE = 50;

/** What is asked of the list; in the page's address, so that it can be kept and sent. `after` is where the page begins. */
export type Asked = { q: string; state: QuizState | "all"; after: string };

export function readAsked(search: string): Asked {
	const query = new URLSearchParams(search);
	return {
		q: query.get("q") ?? "",
		state: filters.find((each) => each === query.get("state")) ?? "all",
		after: query.get("after") ?? "",
	};
}

/** What is asked for, without what is usual. */
function queryOf({ q, state, after }: Asked): { [name: string]: string } {
	return { ...(q.trim() && { q }), ...(state !== "all" && { state }), ...(after && { after }) };
}

export function writeAsked(asked: Asked): string {
	const query = new URLSearchParams(queryOf(asked));
	return query.size > 0 ? `?${query}` : "";
}

/** The pages before this one, by where they begin; in the browser's history, so that a reload keeps them. */
const history = z.object({ trail: z.array(z.string()) }).catch({ trail: [] });

export function readTrail(state: unknown): string[] {
	return history.parse(state).trail;
}

/** Fifty quizzes, and where the next begin. What the server has to look at first makes its pages short. */
export async function loadPage(asked: Asked, signal: AbortSignal): Promise<{ quizzes: QuizListing[]; next?: string }> {
	const quizzes: QuizListing[] = [];
	for (let after = asked.after; ; ) {
		const limit = String(PAGE - quizzes.length);
		const query = new URLSearchParams({
			...queryOf({ ...asked, after }),
			order: "changed",
			unpublished: "true",
			limit,
		});
		const { list, next } = await askPage(quizList, `${routes.quizzes}?${query}`, { signal });
		quizzes.push(...list);
		if (next === undefined) return { quizzes };
		if (quizzes.length >= PAGE) return { quizzes, next };
		after = next;
	}
}
