/** JSON with sorted keys, so that equal values give equal texts. `undefined`, for a missing value, has its own text. */
export function canonical(value: unknown): string {
	const sorted = (_: string, each: unknown) =>
		isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each;
	return JSON.stringify(value, sorted) ?? "undefined";
}

/** Whether two JSON values are equal. The order of fields does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
	return a === b || canonical(a) === canonical(b);
}

/** Whether a value is an object and not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
