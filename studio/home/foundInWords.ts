import { fill } from "../../contract/fill.ts";
import { words } from "../words.ts";
import type { Asked } from "./asked.ts";

const { list } = words;

/** How many quizzes a page has, or why it is empty, as text. */
export function foundInWords(
	{ quizzes, next }: { quizzes: readonly unknown[]; next?: string },
	{ q, state, after }: Asked,
): string {
	const n = quizzes.length;
	if (n === 0) return q.trim() || state !== "all" || after ? list.none : list.empty;
	if (after || next !== undefined) return fill(list.onPage, { n });
	return n === 1 ? list.foundOne : fill(list.found, { n });
}
