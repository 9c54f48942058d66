/** JSON with sorted names, so that equal values are equal texts; undefined, for what is not there, is a text of its own. */
export function canonical(value: unknown): string {
	const sorted = (_: string, each: unknown) =>
		isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each;
	return JSON.stringify(value, sorted) ?? "undefined";
}

/** Whether two JSON values say the same, in whatever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
	return a === b || canonical(a) === canonical(b);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
