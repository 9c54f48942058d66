import { type LeaveOutRequest, type LeftOutRules, MOST_LEFT_OUT } from "../../contract/leftOut.ts";
import { Failure } from "../http/failure.ts";
import { type Change, note } from "./audit.ts";
import type { QuizRow } from "./store.ts";

const NONE: LeftOutRules = { version: 0, rules: [] };

/** The rules that leave a quiz's attempts out. */
export function rulesOf(row: Pick<QuizRow, "left_out">): LeftOutRules {
	return row.left_out ?? NONE;
}

/** The rules with one more, which gets the next number. */
export function withRule(
	{ version, rules }: LeftOutRules,
	{ dryRun: _, ...which }: LeaveOutRequest,
	{ actor, now }: Change,
): LeftOutRules {
	if (rules.length >= MOST_LEFT_OUT) {
		throw new Failure("invalid_request", `a quiz has at most ${MOST_LEFT_OUT} rules; undo one first`);
	}
	return { version: version + 1, rules: [...rules, { id: version + 1, ...which, at: now.toISOString(), by: actor }] };
}

/** The rules without one of them. */
export function withoutRule({ version, rules }: LeftOutRules, id: number): LeftOutRules {
	const left = rules.filter((rule) => rule.id !== id);
	if (left.length === rules.length) throw new Failure("not_found", "this quiz has no rule with this number");
	return { version: version + 1, rules: left };
}

/** A rule as text for the audit trail. */
function wordsOf({ id, from, until, host, embed }: LeftOutRules["rules"][number]): string[] {
	return [
		`rule ${id}`,
		...(from ? [`from ${from}`] : []),
		...(until ? [`until ${until}`] : []),
		...(host === undefined ? [] : [`host ${host || "(none)"}`]),
		...(embed ? [`embed ${embed}`] : []),
	];
}

/**
 * Replaces the rules that the editor has seen, with an entry in the audit trail. Throws `precondition_failed` if
 * another person has changed them meanwhile.
 */
export async function saveRules(
	db: D1Database,
	id: string,
	{ seen, next }: { seen: LeftOutRules; next: LeftOutRules },
	change: Change,
): Promise<void> {
	const added = next.rules.find((rule) => !seen.rules.some((known) => known.id === rule.id));
	const removed = seen.rules.find((rule) => !next.rules.some((known) => known.id === rule.id));
	const moved = added ?? removed;
	const [written] = await db.batch([
		db
			.prepare(
				`UPDATE quizzes SET left_out = ? WHERE id = ? AND deleted = 0
				AND coalesce(json_extract(left_out, '$.version'), 0) = ?`,
			)
			.bind(JSON.stringify(next), id, seen.version),
		note(db, change, {
			action: added ? "leave-out" : "count-again",
			subject: id,
			changed: moved ? wordsOf(moved) : [],
		}),
	]);
	if (written?.meta.changes) return;
	throw new Failure(
		"precondition_failed",
		"somebody else changed what is left out at the same moment; look and try again",
	);
}
