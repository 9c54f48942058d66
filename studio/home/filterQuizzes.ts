import type { QuizListing } from "../../contract/newsroom.ts";

export const states = ["all", "published", "withdrawn", "mending"] as const;
type State = (typeof states)[number];

/** Quizzes on a page. */
export const PAGE = 50;

/** What is asked of the list; in the page's address, so that it can be kept and sent. `page` counts from 0. */
export type Asked = { q: string; state: State; page: number };

export function readAsked(search: string): Asked {
	const query = new URLSearchParams(search);
	const page = Number(query.get("page") ?? 0);
	return {
		q: query.get("q") ?? "",
		state: states.find((each) => each === query.get("state")) ?? "all",
		page: Number.isSafeInteger(page) && page > 0 ? page : 0,
	};
}

export function writeAsked({ q, state, page }: Asked): string {
	const query = new URLSearchParams({
		...(q && { q }),
		...(state !== "all" && { state }),
		...(page > 0 && { page: String(page) }),
	});
	return query.size > 0 ? `?${query}` : "";
}

/** Letters alone, so that "Muhl" finds "Mühl". */
const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function stateOf({ withdrawn, needsMending }: QuizListing): State {
	if (withdrawn) return "withdrawn";
	return needsMending ? "mending" : "published";
}

/** Those that fit, the newest first. Each word has to be in the title or the id. */
export function filterQuizzes(list: readonly QuizListing[], { q, state }: Asked): QuizListing[] {
	const wanted = plain(q).split(/\s+/).filter(Boolean);
	return list
		.filter((quiz) => {
			const text = plain(`${quiz.title} ${quiz.id}`);
			return (state === "all" || stateOf(quiz) === state) && wanted.every((word) => text.includes(word));
		})
		.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}
