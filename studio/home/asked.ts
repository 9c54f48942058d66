import { z } from "zod";
import { type QuizListing, type QuizState, quizList, quizStates } from "../../contract/quizList.ts";
import { routes } from "../../contract/wire.ts";
import { askPage } from "../ask.ts";

export const filters = ["all", ...quizStates] as const;

/** The number of quizzes per page. */
const PAGE = 50;

/**
 * The search, the filter and where the page begins (`after`). They are in the page's address, so that it can be
 * bookmarked and sent.
 */
export type Asked = { q: string; state: QuizState | "all"; after: string };

/** Reads them from the page's address. */
export function readAsked(search: string): Asked {
	const query = new URLSearchParams(search);
	return {
		q: query.get("q") ?? "",
		state: filters.find((each) => each === query.get("state")) ?? "all",
		after: query.get("after") ?? "",
	};
}

/** The parameters that differ from the defaults. */
function queryOf({ q, state, after }: Asked): { [name: string]: string } {
	return { ...(q.trim() && { q }), ...(state !== "all" && { state }), ...(after && { after }) };
}

/** The query string for the page's address. Empty for the defaults. */
export function writeAsked(asked: Asked): string {
	const query = new URLSearchParams(queryOf(asked));
	return query.size > 0 ? `?${query}` : "";
}

/** The previous pages, by where they begin. They are in the browser's history, so that a reload keeps them. */
const history = z.object({ trail: z.array(z.string()) }).catch({ trail: [] });

/** Reads the previous pages from a history entry's state. */
export function readTrail(state: unknown): string[] {
	return history.parse(state).trail;
}

/**
 * Loads a page of quizzes, and where the next one begins. The server may return fewer than asked for, so it asks until
 * the page is full.
 */
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
