import type { Path } from "./edit.ts";

/** A place as one text, to find things by it. */
export const keyOf = (path: Path): string => path.join("/");

/** The place that a text of `keyOf` names. */
export const placeOf = (key: string): Path => key.split("/").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The id of the field, or the part of the page, where a place of the document is edited. */
export const fieldId = (path: Path): string => `at-${path.join("-") || "quiz"}`;

/** Whether a place is another one, or lies in it. */
export function isWithin(path: Path, outer: Path): boolean {
	return outer.every((step, index) => path[index] === step);
}

/**
 * Where the caret belongs in a text after a change took the other's place: behind the last letter that
 * differs. In UTF-16 units.
 */
export function caretAfter(before: string, after: string): number {
	const most = Math.min(before.length, after.length);
	let same = 0;
	while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
	return after.length - same;
}
