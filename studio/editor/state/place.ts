import type { Path } from "./edit.ts";

/** A path as a text, for use as a key. */
export const keyOf = (path: Path): string => path.join("/");

/** The path that `keyOf` turned into a text. */
export const placeOf = (key: string): Path => key.split("/").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The id of the page's element where a path is edited. */
export const fieldId = (path: Path): string => `at-${path.join("-") || "quiz"}`;

/** Whether a path equals another or is inside it. */
export function isWithin(path: Path, outer: Path): boolean {
	return outer.every((step, index) => path[index] === step);
}

/** Where to put the caret after a text has changed: after the last character that differs. In UTF-16 units. */
export function caretAfter(before: string, after: string): number {
	const most = Math.min(before.length, after.length);
	let same = 0;
	while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
	return after.length - same;
}
