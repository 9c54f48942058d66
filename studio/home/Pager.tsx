import { words } from "../words.ts";

const { list } = words;

type Props = {
	/** Where the previous page begins: "" for the first page. Absent on the first page itself. */
	before: string | undefined;
	isFirst: boolean;
	next: string | undefined;
	back: (after: string) => void;
	on: (after: string) => void;
};

/** The links to the previous and next page. Empty if there is only one page. */
export function Pager({ before, isFirst, next, back, on }: Props) {
	if (before === undefined && next === undefined) return null;
	return (
		<nav class="row" aria-label={list.pages}>
			{before !== undefined && (
				<button type="button" class="quiet" onClick={() => back(before)}>
					{isFirst ? list.first : list.newer}
				</button>
			)}
			{next !== undefined && (
				<button type="button" class="quiet" onClick={() => on(next)}>
					{list.older}
				</button>
			)}
		</nav>
	);
}
