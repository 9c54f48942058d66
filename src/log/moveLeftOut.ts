import { isCounted } from "./attempt.ts";
import type { Counters } from "./checkpoint.ts";
import { countedAttempts } from "./countedAttempts.ts";
import { isLeftOut, type LeftOut } from "./leftOut.ts";
import { type Counting, countIn, keyFor } from "./scan.ts";

/** Rules that only one of the two lists has. Only attempts that match these can change. */
function differing(before: LeftOut, after: LeftOut): LeftOut["rules"] {
	const texts = ({ rules }: LeftOut) => rules.map((rule) => JSON.stringify(rule));
	const [old, now] = [texts(before), texts(after)];
	return [
		...before.rules.filter((_, index) => !now.includes(old[index] ?? "")),
		...after.rules.filter((_, index) => !old.includes(now[index] ?? "")),
	];
}

/**
 * Changes counters from the log's list of rules to the list `next`, by counting the attempts again that the two lists
 * treat differently. Returns how many those are. `enter` adds an attempt's host to the named hosts before the attempt
 * is counted.
 */
export function moveLeftOut(
	sql: SqlStorage,
	counters: Counters,
	counting: Counting,
	{ next, enter }: { next: LeftOut; enter: (host: string) => void },
): number {
	const { hosts, openedAt, leftOut } = counting;
	const now = leftOut();
	const among = differing(now, next);
	if (among.length === 0) return 0;
	let moved = 0;
	for (const attempt of countedAttempts(sql, { among })) {
		const isOut = isLeftOut(attempt, next);
		if (isOut === isLeftOut(attempt, now)) continue;
		const key = keyFor(attempt, counting);
		if (!key) continue;
		if (!isOut && isCounted(attempt)) enter(attempt.host);
		countIn(counters, attempt, { hosts, openedAt, leftOut, key, sign: -1 });
		countIn(counters, attempt, { hosts, openedAt, leftOut: () => next, key, sign: 1 });
		moved++;
	}
	return moved;
}
