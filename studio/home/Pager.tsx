import { words } from "../words.ts";

const { list } = words;

type Props = {
	/** Where the page before begins; "" for the first one, absent where this is it. */
	before: string | undefined;
	isFirst: boolean;
	next: string | undefined;
	back: (after: string) => void;
	on: (after: string) => void;
};

/** The way to the pages before and after this one; nothing where there is one page. */
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
