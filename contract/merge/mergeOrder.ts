export type Orders = { base: string[]; ours: string[]; theirs: string[] };

/** The names of a list that are in `kept`, in its order. */
const within = (list: string[], kept: Set<string>) => list.filter((name) => kept.has(name));

/** Inserts names that only `other` has, each after the name that precedes it there. */
function insertFrom(lead: string[], other: string[], kept: Set<string>): string[] {
	const result = [...lead];
	for (const [index, name] of other.entries()) {
		if (!kept.has(name) || result.includes(name)) continue;
		const before = other.slice(0, index).findLast((each) => result.includes(each));
		result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, name);
	}
	return result;
}

/**
 * Merges the order of a list that two people may have changed, by its members' names. Also says whether both moved
 * members to different positions: then our order is kept, and a person must decide.
 */
export function mergeOrder(
	{ base, ours, theirs }: Orders,
	kept: Set<string>,
): { names: string[]; isDisputed: boolean } {
	const common = new Set(base.filter((name) => ours.includes(name) && theirs.includes(name)));
	const [was, mine, others] = [base, ours, theirs].map((list) => within(list, common).join("\n"));
	const isDisputed = mine !== was && others !== was && mine !== others;
	const [lead, other] = mine === was ? [theirs, ours] : [ours, theirs];
	return { names: insertFrom(within(lead, kept), other, kept), isDisputed };
}
