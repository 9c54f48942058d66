/**
 * The members of a list with their names. Members with ids are compared by id, so that a new first claim does not
 * change all others.
 */
function membersOf(value: object): [string, unknown][] {
	if (!Array.isArray(value)) return Object.entries(value);
	return value.map((each: unknown, index): [string, unknown] => {
		const id: unknown = typeof each === "object" && each !== null ? Reflect.get(each, "id") : undefined;
		return [typeof id === "string" ? id : String(index), each];
	});
}

function isTree(value: unknown): value is object {
	return typeof value === "object" && value !== null;
}

/** Whether the members that both lists have are in another order. */
function isReordered(old: Map<string, unknown>, now: Map<string, unknown>): boolean {
	const kept = [...now.keys()].filter((name) => old.has(name));
	return [...old.keys()].filter((name) => now.has(name)).some((name, index) => name !== kept[index]);
}

/**
 * Places in which two documents differ, as paths of names and ids joined by dots: the smallest parts that were
 * changed, added or removed. If a list's members are in another order, " (order)" follows its name.
 */
export function changesBetween(before: unknown, after: unknown, path: string[] = []): string[] {
	if (!isTree(before) || !isTree(after)) return Object.is(before, after) ? [] : [path.join(".")];
	const old = new Map(membersOf(before));
	const now = new Map(membersOf(after));
	const changed = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
		changesBetween(old.get(name), now.get(name), [...path, name]),
	);
	const isList = Array.isArray(before) && Array.isArray(after);
	return isList && isReordered(old, now) ? [`${path.join(".")} (order)`, ...changed] : changed;
}
