import { listAt, setAt, textAt, valueAt } from "../state/edit.ts";

const idOf = (item: unknown) => textAt(item, ["id"]);

/** The items of an order question in their right order. Items that the answer does not contain come last. */
export function rightOrder(question: unknown): readonly unknown[] {
	const items = listAt(question, ["items"]);
	const place = new Map(listAt(question, ["answer"]).map((id, index) => [id, index]));
	const placeOf = (item: unknown) => place.get(idOf(item)) ?? Number.POSITIVE_INFINITY;
	return items.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/**
 * An order other than the right one, always the same: the second half comes first, like a cut deck of cards. `turn`
 * moves the cut.
 */
export function mixed<T>(right: readonly T[], turn = 0): T[] {
	if (right.length < 2) return [...right];
	const cut = 1 + ((Math.floor(right.length / 2) - 1 + turn) % (right.length - 1));
	const [top, rest] = [right.slice(0, cut), right.slice(cut)];
	return [...rest, ...top];
}

/**
 * The question with its items in this right order. The order that readers see first stays, unless it is the right one
 * now.
 */
export function withRightOrder(question: unknown, right: readonly unknown[]): unknown {
	const answer = right.map(idOf);
	const shown = listAt(question, ["items"]).map(idOf);
	const items = [...right].sort((a, b) => shown.indexOf(idOf(a)) - shown.indexOf(idOf(b)));
	const isGiven = items.every((item, index) => idOf(item) === answer[index]);
	return setAt(setAt(question, ["items"], isGiven ? mixed(right) : items), ["answer"], answer);
}

/** The question with another first order for readers. */
export function mixAgain(question: unknown): unknown {
	const right = rightOrder(question);
	const shown = valueAt(question, ["items"]);
	const isShown = (order: readonly unknown[]) =>
		Array.isArray(shown) && order.every((item, index) => idOf(item) === idOf(shown[index]));
	const turns = right.map((_, turn) => mixed(right, turn));
	const next = turns[turns.findIndex(isShown) + 1] ?? turns[0] ?? [];
	return setAt(question, ["items"], next);
}
