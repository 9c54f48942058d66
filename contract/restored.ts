import { missingCorrections } from "./corrections.ts";
import { isRecord } from "./merge/same.ts";
import { quiz as quizSchema } from "./quiz.ts";

/** A note that readers get about a claim: the day (ISO 8601), and what was wrong. */
export type Note = { date: string; note: string };

function claimsOf(document: unknown): Map<unknown, Record<string, unknown>> {
	const claims = isRecord(document) && Array.isArray(document.claims) ? document.claims.filter(isRecord) : [];
	return new Map(claims.map((claim) => [claim.id, claim]));
}

/**
 * An old document, ready to be published after the one that is published `now`: with every correction that readers
 * have seen since, and a new one for the claims `noted`.
 */
export function restored(old: unknown, now: unknown, noted: ReadonlySet<unknown>, note: Note): unknown {
	if (!isRecord(old)) return old;
	const current = claimsOf(now);
	const claims = [...claimsOf(old).values()].map((claim) => {
		const shown = current.get(claim.id)?.corrections ?? claim.corrections ?? [];
		const corrections = [...(Array.isArray(shown) ? shown : []), ...(noted.has(claim.id) ? [note] : [])];
		return corrections.length > 0 ? { ...claim, corrections } : claim;
	});
	return { ...old, claims };
}

/** The claims that need a correction if the old document is published now; none if either document cannot be read. */
export function unexplained(old: unknown, now: unknown): string[] {
	const nothing = { date: "", note: "" };
	const [before, after] = [quizSchema.safeParse(now), quizSchema.safeParse(restored(old, now, new Set(), nothing))];
	if (!before.success || !after.success) return [];
	const places = missingCorrections(before.data, after.data);
	return places.flatMap(({ path: [, index] }) =>
		typeof index === "number" ? [after.data.claims[index]?.id ?? ""] : [],
	);
}
