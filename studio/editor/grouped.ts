/** Members by what they have in common, in their order. `Map.groupBy` is younger than the browsers that we support. */
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
