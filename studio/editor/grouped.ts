/** Groups members by key, in their order. `Map.groupBy` is newer than some supported browsers. */
export function grouped<T>(list: readonly T[], keyOf: (member: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const member of list) {
		const key = keyOf(member);
		const group = groups.get(key);
		if (group) group.push(member);
		else groups.set(key, [member]);
	}
	return groups;
}
